package kz.kinoqor.catalog.selection;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.festivalIn;
import static kz.kinoqor.catalog.harness.Editor.film;
import static kz.kinoqor.catalog.harness.Editor.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.catalog.SelectionEvent;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SelectionHttpTest {

    private static final String IN_QATAR = """
            {"result": "WON", "country": "QA", "statedAs": "the last film festival in Qatar",
             "prizeName": "Best Documentary",
             "sources": [{"id": "astana-times-women", "quote": "at the last film festival in Qatar"}]}
            """;

    @Test
    void anAwardOfWhichNoEditionIsStatedIsShownWithoutOne() {
        var film = film("Ander");

        editor().body(IN_QATAR).post("/v1/films/" + film + "/selections").then().statusCode(201);

        anybody()
                .get("/v1/films/" + film + "/awards")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0]", hasKey("edition"))
                .body("items[0].edition", nullValue())
                .body("items[0].festival", nullValue())
                .body("items[0].country", equalTo("QA"))
                .body("items[0].year", equalTo("unknown"))
                .body("items[0].precision", equalTo("unknown"))
                .body("items[0].prizeName", equalTo("Best Documentary"))
                .body("items[0].sources[0].id", equalTo("astana-times-women"));
    }

    @Test
    void aWinAddsTheSelectionThatItImplies() {
        var film = film("Implying");

        editor().body(IN_QATAR).post("/v1/films/" + film + "/selections");

        var selections = anybody().get("/v1/films/" + film + "/selections");
        selections
                .then()
                .body("items.result", containsInAnyOrder("SELECTED", "WON"))
                .body("items.findAll { it.derived }.result", contains("SELECTED"));
        assertThat(factsOf(selections.path("items.find { it.derived }.id")))
                .singleElement()
                .isInstanceOf(SelectionEvent.SelectionRecorded.class);
        assertThat(factsOf(selections.path("items.find { !it.derived }.id")))
                .singleElement()
                .isInstanceOf(SelectionEvent.AwardRecorded.class);
    }

    @Test
    void aSelectionOnRecordIsNotImpliedAgain() {
        var film = film("Selected before");
        editor().body(IN_QATAR.replace("WON", "SELECTED").replace("\"prizeName\": \"Best Documentary\",", ""))
                .post("/v1/films/" + film + "/selections")
                .then()
                .statusCode(201);

        editor().body(IN_QATAR).post("/v1/films/" + film + "/selections");

        anybody().get("/v1/films/" + film + "/selections").then().body("items.derived", contains(false, false));
    }

    @Test
    void theFactsAreOnTheThreadOfTheFilm() {
        var film = film("Threaded");

        var award = id(editor().body(IN_QATAR).post("/v1/films/" + film + "/selections"));

        assertThat(OutboxRows.of(award)).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("kinoqor.catalog.selections");
            assertThat(row.thread()).isEqualTo(film);
        });
    }

    @Test
    void theSameAwardFromASecondSourceIsNoSecondAward() {
        var film = film("Twice told");
        var award = id(editor().body(IN_QATAR).post("/v1/films/" + film + "/selections"));
        editor().body(IN_QATAR)
                .post("/v1/films/" + film + "/selections")
                .then()
                .statusCode(409)
                .body("code", equalTo("selection-known"))
                .body("detail", equalTo("It is selection " + award + "; add the source to it"));

        editor().body("{\"id\": \"festival-site\", \"reliability\": \"A\"}")
                .post("/v1/selections/" + award + "/sources")
                .then()
                .statusCode(200)
                .header("ETag", "\"2.0\"")
                .body("sources.id", contains("astana-times-women", "festival-site"));

        anybody().get("/v1/films/" + film + "/awards").then().body("items", hasSize(1));
        assertThat(factsOf(award.toString()).getLast())
                .isInstanceOfSatisfying(
                        SelectionEvent.AwardRecorded.class,
                        told -> assertThat(told.sources()).hasSize(2));
    }

    @Test
    void theSameSourceTwiceChangesNothing() {
        var award = id(editor().body(IN_QATAR).post("/v1/films/" + film("Once told") + "/selections"));

        editor().body("{\"id\": \"astana-times-women\", \"quote\": \"at the last film festival in Qatar\"}")
                .post("/v1/selections/" + award + "/sources")
                .then()
                .statusCode(200)
                .body("sources", hasSize(1));

        assertThat(OutboxRows.of(award)).hasSize(1);
    }

    @Test
    void aFestivalOfTheRegisterIsShownWithItsEdition() {
        var festival = festivalIn("IR");
        var edition = id(editor().body("{\"number\": 18, \"start\": \"2024-12\"}")
                .post("/v1/festivals/" + festival + "/editions"));

        var selection =
                editor().body("""
                {"result": "SCREENED", "festivalId": "%s", "editionId": "%s", "year": "2024"}
                """.formatted(festival, edition)).post("/v1/films/" + film("Road movie") + "/selections");

        anybody()
                .get(selection.header("Location"))
                .then()
                .statusCode(200)
                .body("festival.id", equalTo(festival.toString()))
                .body("festival.country", equalTo("IR"))
                .body("edition.number", equalTo(18))
                .body("year", equalTo("2024"))
                .body("precision", equalTo("year"));
    }

    @Test
    void aFestivalOrEditionThatIsNotThereIsRefused() {
        var film = film("Nowhere");

        editor().body("{\"result\": \"SELECTED\", \"festivalId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/v1/films/" + film + "/selections")
                .then()
                .statusCode(422)
                .body("errors.code", contains("festival-not-registered"));
        editor().body("{\"result\": \"SELECTED\", \"festivalId\": \"%s\", \"editionId\": \"%s\"}"
                        .formatted(festivalIn("PL"), UUID.randomUUID()))
                .post("/v1/films/" + film + "/selections")
                .then()
                .statusCode(422)
                .body("errors.code", contains("edition-not-registered"));
    }

    @Test
    void whoHasTheSelectionNeedNotReadItAgain() {
        var recorded = editor().body(IN_QATAR).post("/v1/films/" + film("Known") + "/selections");

        anybody()
                .header("If-None-Match", recorded.header("ETag"))
                .get(recorded.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void aFilmThatIsNotThereWasNotSelected() {
        var nowhere = "/v1/films/" + UUID.randomUUID();

        anybody().get(nowhere + "/selections").then().statusCode(404).body("code", equalTo("film-unknown"));
        anybody().get(nowhere + "/awards").then().statusCode(404).body("code", equalTo("film-unknown"));
        editor().body(IN_QATAR)
                .post(nowhere + "/selections")
                .then()
                .statusCode(404)
                .body("code", equalTo("film-unknown"));
    }

    @Test
    void aSelectionThatIsNotThereIsNotThere() {
        var nowhere = "/v1/selections/" + UUID.randomUUID();

        anybody().get(nowhere).then().statusCode(404).body("code", equalTo("selection-unknown"));
        editor().body("{\"id\": \"a-source\"}")
                .post(nowhere + "/sources")
                .then()
                .statusCode(404)
                .body("code", equalTo("selection-unknown"));
    }

    @Test
    void anIdIsNeverUsedAgain() {
        var film = film("Early");
        var award = id(editor().body(IN_QATAR).post("/v1/films/" + film + "/selections"));

        editor().body("{\"id\": \"%s\", \"result\": \"SELECTED\", \"country\": \"TR\"}".formatted(award))
                .post("/v1/films/" + film + "/selections")
                .then()
                .statusCode(409)
                .body("code", equalTo("selection-id-taken"));
    }

    private static List<Fact> factsOf(String selection) {
        return OutboxRows.of(UUID.fromString(selection)).stream()
                .map(OutboxRows.Row::fact)
                .toList();
    }
}
