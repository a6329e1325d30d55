package kz.kinoqor.catalog.identifier;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.id;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentifierHttpTest {

    private static final String FILM = """
            {"titles": [{"text": "Ghosts", "lang": "en", "kind": "ORIGINAL"}], "kind": "FEATURE_FICTION",
             "identifiers": [%s]}
            """;

    @Test
    void anIdentifierLeadsToItsRecordHoweverItIsSpelt() {
        var film = id(editor().body(
                        FILM.formatted("{\"scheme\": \"EIDR\", \"value\": \"10.5240/7EC7-228A-510A-053E-CBB8-J\"}"))
                .post("/v1/films"));

        anybody()
                .get("/v1/identifiers/EIDR/10.5240/7ec7228a510a053ecbb8j")
                .then()
                .statusCode(200)
                .body("scheme", equalTo("EIDR"))
                .body("value", equalTo("10.5240/7EC7-228A-510A-053E-CBB8-J"))
                .body("kind", equalTo("FILM"))
                .body("id", equalTo(film.toString()))
                .body("href", equalTo("/v1/films/" + film));
    }

    @Test
    void anIdentifierThatIsGivenUpIsFree() {
        var film = id(editor().body(FILM.formatted("{\"scheme\": \"IMDB\", \"value\": \"tt7100001\"}"))
                .post("/v1/films"));
        editor().header("If-Match", "\"1\"")
                .body("{\"kind\": \"FEATURE_FICTION\"}")
                .put("/v1/films/" + film)
                .then()
                .statusCode(200);

        anybody()
                .get("/v1/identifiers/IMDB/tt7100001")
                .then()
                .statusCode(404)
                .body("code", equalTo("identifier-unknown"));
    }

    @Test
    void anIdentifierIsCheckedBeforeItIsLookedUp() {
        anybody()
                .get("/v1/identifiers/BIN/940140000386")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("errors[0].parameter", equalTo("value"));
    }

    @Test
    void aSchemeIsOneOfThoseThatAreKept() {
        anybody()
                .get("/v1/identifiers/ISBN/978-3-16-148410-0")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("scheme"));
    }
}
