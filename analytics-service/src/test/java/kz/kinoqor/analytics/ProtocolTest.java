package kz.kinoqor.analytics;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static kz.kinoqor.kit.testing.Requests.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import kz.kinoqor.kit.identity.Role;
import org.junit.jupiter.api.Test;

/** What HTTP itself asks for, before any read model is asked. */
@QuarkusTest
class ProtocolTest {

    private static final String DISCARD = "/v1/analytics/parked-events/" + new UUID(0, 7) + ":discard";
    private static final String THREAD = "/v1/films/" + new UUID(0, 7) + "/thread";

    @Test
    void aMemberThatIsMisspeltIsNotLostInSilence() {
        as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .body("{\"raeson\": \"sent by mistake\"}")
                .post(DISCARD)
                .then()
                .statusCode(400)
                .body("code", equalTo("content-malformed"))
                .body("errors[0].pointer", equalTo("/raeson"));
    }

    @Test
    void contentHasABound() {
        as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .body("{\"reason\": \"" + "x".repeat(1024 * 1024) + "\"}")
                .post(DISCARD)
                .then()
                .statusCode(413)
                .body("code", equalTo("content-too-large"));
    }

    @Test
    void contentIsJson() {
        as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .contentType(ContentType.XML)
                .body("<reason/>")
                .post(DISCARD)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void answersAreJson() {
        anonymous()
                .accept("application/pdf")
                .get("/v1/analytics/overview")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void aMethodThatIsNotOfferedIsAnsweredWithThoseThatAre() {
        as(Role.ADMIN)
                .delete("/v1/analytics/overview")
                .then()
                .statusCode(405)
                .header("Allow", containsString("GET"))
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void anIdThatIsNoneLeadsNowhere() {
        anonymous().get("/v1/films/ander/thread").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aPageHasALength() {
        anonymous().queryParam("limit", 0).get(THREAD).then().statusCode(400).body("code", equalTo("limit-invalid"));
    }

    @Test
    void aCursorIsOneOfOurs() {
        anonymous()
                .queryParam("cursor", "forged")
                .get(THREAD)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }
}
