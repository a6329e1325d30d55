package kz.kinoqor.catalog.film;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.film;
import static kz.kinoqor.catalog.harness.Editor.id;
import static kz.kinoqor.catalog.harness.Editor.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilmHttpTest {

    private static final String KHANZADA = """
            {"titles": [{"text": "Кішкентай ханзада", "lang": "kk", "kind": "ORIGINAL"},
                        {"text": "Kishkentai Khanzada", "lang": "kk-Latn", "kind": "TRANSLITERATION"},
                        {"text": "The Little Prince", "lang": "en", "kind": "ALTERNATIVE", "region": "GB"}],
             "kind": "SHORT_DOCUMENTARY", "stage": "RELEASED", "year": "2023?", "countries": ["KZ", "FR", "DE"],
             "runtimeMinutes": 15, "identifiers": [{"scheme": "IMDB", "value": "tt%s"}],
             "collection": "film-http", "source": {"id": "astana-times-women", "quote": "debut", "reliability": "B"}}
            """;
    private static final String DETAILS = """
            {"kind": "FEATURE_FICTION", "year": "2025", "countries": ["KZ"], "runtimeMinutes": %d}
            """;

    @Test
    void aFilmIsRegisteredAndReadBack() {
        var registered = editor().body(KHANZADA.formatted("7000001")).post("/v1/films");

        registered.then().statusCode(201).header("ETag", "\"1.0\"").header("Kinoqor-Position", notNullValue());
        anybody()
                .get(registered.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id(registered).toString()))
                .body("revision", equalTo(1))
                .body("titles.text", contains("Кішкентай ханзада", "Kishkentai Khanzada", "The Little Prince"))
                .body("titles.script", contains("Cyrl", "Latn", "Latn"))
                .body("year", equalTo("2023?"))
                .body("stage", equalTo("RELEASED"))
                .body("countries", contains("KZ", "FR", "DE"))
                .body("identifiers[0].value", equalTo("tt7000001"))
                .body("source.quote", equalTo("debut"))
                .body("credits", hasSize(0));
    }

    @Test
    void theFactOfTheRegistrationIsTheFilmItself() {
        var film = film("The Pilot's Wife");

        assertThat(OutboxRows.of(film)).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("kinoqor.catalog.films");
            assertThat(row.source()).isEqualTo("/kinoqor/catalog");
            assertThat(row.sequence()).isEqualTo(1);
            assertThat(row.thread()).isEqualTo(film);
            assertThat(row.fact()).isInstanceOfSatisfying(FilmEvent.FilmRegistered.class, fact -> {
                assertThat(fact.filmId()).isEqualTo(film);
                assertThat(fact.titles())
                        .singleElement()
                        .satisfies(title -> assertThat(title.text()).isEqualTo("The Pilot's Wife"));
            });
        });
    }

    @Test
    void theFactCarriesTheTraceOfTheRequest() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var film = id(editor().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(KHANZADA.formatted("7000002"))
                .post("/v1/films"));

        assertThat(OutboxRows.of(film))
                .singleElement()
                .satisfies(row -> assertThat(row.traceparent()).startsWith("00-" + trace + "-"));
    }

    @Test
    void whatIsWrongIsSaidInThreeLanguages() {
        editor().body("{\"titles\": [], \"kind\": \"OPERA\"}")
                .post("/v1/films")
                .then()
                .statusCode(422)
                .body("code", equalTo("content-invalid"))
                .body("type", equalTo("/problems/content-invalid"))
                .body("traceId", notNullValue())
                .body("errors.code", contains("one-original-title", "choice-unknown"))
                .body("errors.pointer", contains("/titles", "/kind"))
                .body("errors[0].message", hasKey("kk"))
                .body("errors[0].message", hasKey("ru"))
                .body("errors[0].message", hasKey("en"));
    }

    @Test
    void anIdIsNeverUsedAgain() {
        var film = film("First Comer");

        editor().body("""
                {"id": "%s", "titles": [{"text": "Late Comer", "lang": "en", "kind": "ORIGINAL"}], "kind": "HYBRID"}
                """.formatted(film))
                .post("/v1/films")
                .then()
                .statusCode(409)
                .body("code", equalTo("film-id-taken"));
    }

    @Test
    void anIdentifierBelongsToOneFilm() {
        var holder = id(editor().body(KHANZADA.formatted("7000003")).post("/v1/films"));

        editor().body(KHANZADA.formatted("7000003"))
                .post("/v1/films")
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("detail", equalTo("IMDB tt7000003 belongs to " + holder))
                .body("errors.pointer", contains("/identifiers/0"));
    }

    @Test
    void whoHasTheFilmNeedNotReadItAgain() {
        var film = "/v1/films/" + film("Known");

        var again = anybody()
                .header("If-None-Match", anybody().get(film).header("ETag"))
                .get(film);

        again.then().statusCode(304).header("ETag", "\"1.0\"");
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void oneMoreCreditMakesAnotherRepresentation() {
        var film = film("Credited");
        var path = "/v1/films/" + film;
        var seen = anybody().get(path).header("ETag");
        var director = person("Alina Mustafina");

        editor().body("""
                {"contributorId": "%s", "contributorKind": "PERSON", "role": "DIRECTOR"}
                """.formatted(director)).post(path + "/credits").then().statusCode(201);

        anybody()
                .header("If-None-Match", seen)
                .get(path)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("credits.name", contains("Alina Mustafina"));
        anybody()
                .get("/v1/people/" + director + "/credits")
                .then()
                .statusCode(200)
                .body("items.filmId", contains(film.toString()))
                .body("items.title", contains("Credited"))
                .body("items.role", contains("DIRECTOR"));
    }

    @Test
    void aDescriptionIsReplacedByWhoHasSeenTheFilm() {
        var path = "/v1/films/" + film("Described");

        editor().header("If-Match", "\"1\"")
                .body(DETAILS.formatted(90))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2.0\"")
                .body("runtimeMinutes", equalTo(90))
                .body("year", equalTo("2025"))
                .body("stage", equalTo("SHOOTING"));
    }

    @Test
    void theTagOfTheRepresentationServesForAChange() {
        var path = "/v1/films/" + film("Tagged");

        editor().header("If-Match", anybody().get(path).header("ETag"))
                .body(DETAILS.formatted(90))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void theSameDescriptionChangesNothingAndTellsNothing() {
        var film = film("Unchanged");
        editor().header("If-Match", "\"1\"").body(DETAILS.formatted(90)).put("/v1/films/" + film);

        editor().header("If-Match", "\"2\"")
                .body(DETAILS.formatted(90))
                .put("/v1/films/" + film)
                .then()
                .statusCode(200)
                .header("ETag", "\"2.0\"");

        assertThat(OutboxRows.of(film)).extracting(OutboxRows.Row::sequence).containsExactly(1L, 2L);
    }

    @Test
    void whoHasNotSeenTheNewestRevisionIsTold() {
        var path = "/v1/films/" + film("Stale");
        editor().header("If-Match", "\"1\"").body(DETAILS.formatted(90)).put(path);

        editor().header("If-Match", "\"1\"")
                .body(DETAILS.formatted(91))
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("code", equalTo("revision-stale"));
    }

    @Test
    void whoDoesNotSayWhatTheyHaveSeenIsAsked() {
        editor().body(DETAILS.formatted(90))
                .put("/v1/films/" + film("Unseen"))
                .then()
                .statusCode(428)
                .body("code", equalTo("revision-required"));
    }

    @Test
    void aTagThatIsNoneOfOursIsRefused() {
        editor().header("If-Match", "\"latest\"")
                .body(DETAILS.formatted(90))
                .put("/v1/films/" + film("Odd tag"))
                .then()
                .statusCode(400)
                .body("code", equalTo("revision-malformed"));
    }

    @Test
    void titlesAreAdded() {
        var film = film("Wave");

        editor().header("If-Match", "\"1\"")
                .body("{\"text\": \"Толқын\", \"lang\": \"kk\", \"kind\": \"ALTERNATIVE\"}")
                .post("/v1/films/" + film + "/titles")
                .then()
                .statusCode(200)
                .body("titles.text", contains("Wave", "Толқын"));

        assertThat(OutboxRows.of(film).getLast().fact()).isInstanceOf(FilmEvent.FilmTitleAdded.class);
    }

    @Test
    void theSameTitleIsNotAddedTwice() {
        editor().header("If-Match", "\"1\"")
                .body("{\"text\": \"Once\", \"lang\": \"en\", \"kind\": \"WORKING\"}")
                .post("/v1/films/" + withTitle("Once", "WORKING") + "/titles")
                .then()
                .statusCode(409)
                .body("code", equalTo("title-known"));
    }

    @Test
    void theOriginalTitleStands() {
        editor().header("If-Match", "\"1\"")
                .body("{\"text\": \"Newer\", \"lang\": \"en\", \"kind\": \"ORIGINAL\"}")
                .post("/v1/films/" + film("Older") + "/titles")
                .then()
                .statusCode(409)
                .body("code", equalTo("original-title-stands"));
    }

    @Test
    void aFilmMovesOn() {
        var film = film("Moving");

        editor().header("If-Match", "\"1\"")
                .body("{\"stage\": \"POST_PRODUCTION\", \"at\": \"2026-03\"}")
                .put("/v1/films/" + film + "/stage")
                .then()
                .statusCode(200)
                .body("stage", equalTo("POST_PRODUCTION"))
                .body("stageSince", equalTo("2026-03"));

        assertThat(OutboxRows.of(film).getLast().fact())
                .isEqualTo(new FilmEvent.FilmStageChanged(film, "SHOOTING", "POST_PRODUCTION", "2026-03", null));
    }

    @Test
    void aFilmDoesNotMoveWhereNoWayLeads() {
        editor().header("If-Match", "\"1\"")
                .body("{\"stage\": \"IDEA\"}")
                .put("/v1/films/" + film("Backwards") + "/stage")
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-move-refused"));
    }

    @Test
    void aFilmIsNotAbandonedWithoutAWord() {
        editor().header("If-Match", "\"1\"")
                .body("{\"stage\": \"ABANDONED\"}")
                .put("/v1/films/" + film("Silent") + "/stage")
                .then()
                .statusCode(422)
                .body("code", equalTo("stage-reason-required"));
    }

    @Test
    void aFilmThatIsNotThereIsNotThere() {
        anybody().get("/v1/films/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("film-unknown"));
    }

    @Test
    void listsAreNarrowedByWhatIsAsked() {
        var collection = "narrow-films";
        film("Feature", collection);
        var wanted = id(editor().body("""
                {"titles": [{"text": "Short", "lang": "en", "kind": "ORIGINAL"}], "kind": "SHORT_FICTION",
                 "stage": "COMPLETED", "year": "2019-04", "countries": ["TR", "KZ"], "collection": "%s"}
                """.formatted(collection)).post("/v1/films"));

        for (var filter : new String[] {"kind=SHORT_FICTION", "stage=COMPLETED", "year=2019", "country=tr"}) {
            anybody()
                    .get("/v1/films?collection=" + collection + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(wanted.toString()))
                    .body("$", not(hasKey("next")));
        }
        anybody().get("/v1/films?collection=" + collection).then().body("items", hasSize(2));
    }

    @Test
    void aFilterThatCanNeverMatchIsRefused() {
        anybody()
                .get("/v1/films?kind=OPERA")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("errors.parameter", hasItem("kind"));
    }

    @Test
    void whatIsNotStatedIsNullAndNotMissing() {
        var film = id(editor().body("""
                {"titles": [{"text": "Bare", "lang": "en", "kind": "ORIGINAL"}], "kind": "UNKNOWN"}
                """).post("/v1/films"));

        anybody()
                .get("/v1/films/" + film)
                .then()
                .body("$", hasKey("runtimeMinutes"))
                .body("runtimeMinutes", nullValue())
                .body("source", nullValue())
                .body("year", equalTo("unknown"));
    }

    private static UUID withTitle(String title, String kind) {
        return id(editor().body("""
                {"titles": [{"text": "Other", "lang": "en", "kind": "ORIGINAL"},
                            {"text": "%s", "lang": "en", "kind": "%s"}], "kind": "HYBRID"}
                """.formatted(title, kind)).post("/v1/films"));
    }
}
