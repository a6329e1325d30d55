package kz.kinoqor.catalog.festival;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.festivalIn;
import static kz.kinoqor.catalog.harness.Editor.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.kinoqor.contracts.catalog.FestivalEvent;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FestivalHttpTest {

    private static final String VERITE = """
            {"names": [{"text": "Cinéma Vérité", "lang": "fr", "kind": "PREFERRED"}], "country": "IR", "city": "Tehran",
             "collection": "%s"}
            """;

    @Test
    void aFestivalIsRegisteredAndReadBack() {
        var registered = editor().body(VERITE.formatted("festivals-one")).post("/v1/festivals");

        registered.then().statusCode(201).header("ETag", "\"1\"");
        anybody()
                .get(registered.header("Location"))
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Cinéma Vérité"))
                .body("country", equalTo("IR"))
                .body("city", equalTo("Tehran"));
        assertThat(OutboxRows.of(id(registered))).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("kinoqor.catalog.festivals");
            assertThat(row.fact()).isInstanceOf(FestivalEvent.FestivalRegistered.class);
        });
    }

    @Test
    void aFestivalMayHaveNoName() {
        anybody().get("/v1/festivals/" + festivalIn("ID")).then().body("displayName", nullValue());
    }

    @Test
    void aFestivalOfWhichNothingIsStatedIsRefused() {
        editor().body("{}")
                .post("/v1/festivals")
                .then()
                .statusCode(422)
                .body("errors.code", contains("festival-not-stated"));
    }

    @Test
    void editionsAreEnteredAndListed() {
        var festival = festivalIn("TR");
        var first = id(
                editor().body("{\"number\": 17, \"start\": \"2023\"}").post("/v1/festivals/" + festival + "/editions"));
        var second = id(editor().body("{\"start\": \"2024-12-09\", \"end\": \"2024-12-16\"}")
                .post("/v1/festivals/" + festival + "/editions"));

        anybody()
                .get("/v1/festivals/" + festival + "/editions")
                .then()
                .statusCode(200)
                .body("items.id", contains(first.toString(), second.toString()))
                .body("items.number", contains(17, null))
                .body("items.end", contains("unknown", "2024-12-16"));
        assertThat(OutboxRows.of(festival)).extracting(OutboxRows.Row::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void editionsAreListedPageByPage() {
        var editions = "/v1/festivals/" + festivalIn("CO") + "/editions";
        id(editor().body("{\"number\": 1}").post(editions));
        var second = id(editor().body("{\"number\": 2}").post(editions));
        String next = anybody().get(editions + "?limit=1").path("next");

        anybody().get(editions + "?limit=1&cursor=" + next).then().body("items.id", contains(second.toString()));
    }

    @Test
    void anEditionIsKnownOnce() {
        var editions = "/v1/festivals/" + festivalIn("TH") + "/editions";
        id(editor().body("{\"number\": 3}").post(editions));

        editor().body("{\"number\": 3}").post(editions).then().statusCode(409).body("code", equalTo("edition-known"));
    }

    @Test
    void listsAreNarrowedByWhatIsAsked() {
        var wanted = id(editor().body(VERITE.formatted("narrow-festivals")).post("/v1/festivals"));

        anybody()
                .get("/v1/festivals?collection=narrow-festivals&country=IR")
                .then()
                .body("items.id", contains(wanted.toString()));
        anybody().get("/v1/festivals?country=XX").then().statusCode(400).body("code", equalTo("parameter-invalid"));
    }

    @Test
    void aFestivalThatIsNotThereIsNotThere() {
        var nowhere = "/v1/festivals/" + UUID.randomUUID();

        anybody().get(nowhere).then().statusCode(404).body("code", equalTo("festival-unknown"));
        anybody().get(nowhere + "/editions").then().statusCode(404).body("code", equalTo("festival-unknown"));
        editor().body("{}")
                .post(nowhere + "/editions")
                .then()
                .statusCode(404)
                .body("code", equalTo("festival-unknown"));
    }

    @Test
    void anIdIsNeverUsedAgain() {
        editor().body("{\"id\": \"%s\", \"country\": \"BD\"}".formatted(festivalIn("BD")))
                .post("/v1/festivals")
                .then()
                .statusCode(409)
                .body("code", equalTo("festival-id-taken"));
    }
}
