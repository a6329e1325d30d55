package kz.kinoqor.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kz.kinoqor.kit.testing.Requests;
import org.junit.jupiter.api.Test;

/** What HTTP itself asks for, before any room is asked. */
@QuarkusTest
class ProtocolTest {

    private static final String FILM = """
            {"titles": [{"text": "Any", "lang": "en", "kind": "ORIGINAL"}], "kind": "HYBRID"%s}
            """;

    @Test
    void whoWritesShowsAToken() {
        anybody()
                .body(FILM.formatted(""))
                .post("/v1/films")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void aTokenOfSomebodyElsesIsNone() {
        anybody()
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
                .body(FILM.formatted(""))
                .post("/v1/films")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void anotherRoleDoesNotDo() {
        Requests.as("juror")
                .body(FILM.formatted(""))
                .post("/v1/films")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void contentThatIsNoJsonIsNamedAsSuch() {
        editor().body("{\"titles\": [")
                .post("/v1/films")
                .then()
                .statusCode(400)
                .body("code", equalTo("content-malformed"))
                .body("detail", not(containsString("kz.kinoqor")));
    }

    @Test
    void aMemberThatIsMisspeltIsNotLostInSilence() {
        editor().body(FILM.formatted(", \"runtime\": 90"))
                .post("/v1/films")
                .then()
                .statusCode(400)
                .body("code", equalTo("content-malformed"))
                .body("errors[0].pointer", equalTo("/runtime"))
                .body("errors[0].message.keySet()", hasItems("kk", "ru", "en"));
    }

    @Test
    void contentHasABound() {
        editor().body(FILM.formatted(", \"collection\": \"" + "x".repeat(1024 * 1024) + "\""))
                .post("/v1/films")
                .then()
                .statusCode(413)
                .body("code", equalTo("content-too-large"));
    }

    /** The bound is that of the operation, whatever its path looks like. */
    @Test
    void aPathThatLooksLikeAnImportHasTheBoundOfAForm() {
        editor().urlEncodingEnabled(false)
                .header("If-Match", "\"1\"")
                .body(" ".repeat(1024 * 1024) + "{}")
                .put("/v1/films/01a218d0-312a-7000-8000-000000000000:import")
                .then()
                .statusCode(413);
        editor().header("If-Match", "\"1\"")
                .body(" ".repeat(1024 * 1024) + "{}")
                .put("/v1/films/01a218d0-312a-7000-8000-000000000000")
                .then()
                .statusCode(413);
    }

    @Test
    void contentIsJson() {
        editor().contentType(ContentType.XML)
                .body("<film/>")
                .post("/v1/films")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void contentMayComeInGzip() throws IOException {
        compressed(FILM.formatted("")).statusCode(201);
        compressed(FILM.formatted(", \"collection\": \"" + "x".repeat(1024 * 1024) + "\""))
                .statusCode(413)
                .body("code", equalTo("content-too-large"));
    }

    @Test
    void gzipThatBreaksOffIsNamedAsSuch() throws IOException {
        var whole = gzip(FILM.formatted(""));
        var more = Arrays.copyOf(whole, whole.length + 4);
        var muchMore = Arrays.copyOf(whole, whole.length + 4000);
        for (var broken : List.of(Arrays.copyOf(whole, whole.length / 2), FILM.getBytes(UTF_8), more, muchMore)) {
            sent("gzip", broken).statusCode(400).body("errors[0].code", equalTo("gzip-broken"));
        }
    }

    @Test
    void otherCodingsAreNotOpened() throws IOException {
        for (var coding : List.of("br", "deflate", "gzip, gzip")) {
            sent(coding, gzip(FILM.formatted("")))
                    .statusCode(415)
                    .header("Accept-Encoding", containsString("gzip"))
                    .body("code", equalTo("unsupported-media-type"));
        }
    }

    private static ValidatableResponse compressed(String content) throws IOException {
        return sent("gzip", gzip(content));
    }

    private static ValidatableResponse sent(String coding, byte[] content) {
        return editor().header("Content-Encoding", coding)
                .body(content)
                .post("/v1/films")
                .then();
    }

    private static byte[] gzip(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void answersAreJson() {
        anybody()
                .accept("application/pdf")
                .get("/v1/films")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void aMethodThatIsNotOfferedIsAnsweredWithThoseThatAre() {
        editor().delete("/v1/films")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void aPathThatLeadsNowhereIsAProblemToo() {
        anybody().get("/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void anIdThatIsNoneLeadsNowhere() {
        anybody().get("/v1/films/ander").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
