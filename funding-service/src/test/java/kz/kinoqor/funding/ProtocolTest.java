package kz.kinoqor.funding;

import static io.restassured.RestAssured.given;
import static kz.kinoqor.funding.harness.Officer.anybody;
import static kz.kinoqor.funding.harness.Officer.officer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself asks for, before any room is asked. */
@QuarkusTest
class ProtocolTest {

    private static final String FUND = """
            {"names": [{"text": "Any", "lang": "en"}], "kind": "OTHER", "ownership": "STATE"%s}
            """;

    /** The document knows no such operations, so no contract is held against the answers. */
    @ParameterizedTest
    @ValueSource(strings = {"awards/%s:amend", "funding/parked-events/%s:discard"})
    void aVerbIsOfferedForItsMethodOnly(String path) {
        given().noFilters()
                .urlEncodingEnabled(false)
                .get("/v1/" + path.formatted("01890000-0000-7000-8000-00000000000f"))
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void aMemberThatIsMisspeltIsNotLostInSilence() {
        officer()
                .body(FUND.formatted(", \"curency\": \"KZT\""))
                .post("/v1/funds")
                .then()
                .statusCode(400)
                .body("code", equalTo("content-malformed"))
                .body("errors[0].pointer", equalTo("/curency"));
    }

    @Test
    void contentHasABound() {
        officer()
                .body(FUND.formatted(", \"collection\": \"" + "x".repeat(1024 * 1024) + "\""))
                .post("/v1/funds")
                .then()
                .statusCode(413)
                .body("code", equalTo("content-too-large"));
    }

    @Test
    void contentIsJson() {
        officer()
                .contentType(ContentType.XML)
                .body("<fund/>")
                .post("/v1/funds")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void answersAreJson() {
        anybody()
                .accept("application/pdf")
                .get("/v1/funds")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void aMethodThatIsNotOfferedIsAnsweredWithThoseThatAre() {
        officer()
                .delete("/v1/funds")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void anIdThatIsNoneLeadsNowhere() {
        anybody().get("/v1/awards/tolqyn").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
