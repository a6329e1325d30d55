package kz.kinoqor.gateway.surface;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.http.testing.ManagementPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class OwnAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/nowhere", "/de/", "/kk/nowhere", "/assets/x/none.css", "/problems/none"})
    void anAddressThatIsNoneIsAProblem(String path) {
        given().when()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"))
                .body("instance", equalTo(path))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void aMethodThatIsNotTakenIsAProblem() {
        given().when()
                .delete("/v1/status")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS")
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void aFormThatIsNotThereIsAProblem() {
        given().accept("image/png")
                .when()
                .get("/v1/status")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/status", "/openapi", "/openapi.yaml", "/problems", "/problems/bad-request"})
    void aQueryOfWhatTakesNoneIsAProblem(String path) {
        given().accept("*/*")
                .get(path + "?format=xml")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/v1/status", "/openapi", "/docs", "/problems", "/problems/bad-request"})
    void contentOfATypeThatIsNoneIsNobodysMistakeButTheSenders(String path) {
        Stream.of("x", "", ";", "x-")
                .forEach(type -> given().header("Content-Type", type)
                        .redirects()
                        .follow(false)
                        .get(path)
                        .then()
                        .statusCode(415)
                        .body("code", equalTo("unsupported-media-type")));
    }

    @Test
    void everyPageIsProtected() {
        given().when()
                .get("/en/")
                .then()
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin");
    }

    @Test
    void healthAndMetricsAreThereWithoutAnyService() {
        given().when()
                .get(ManagementPort.at("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().when()
                .get(ManagementPort.at("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("kinoqor_gateway_exchanges"));
    }

    @Test
    void aProblemTypeIsAPageForPeopleAndADocumentForPrograms() {
        given().accept("text/html")
                .when()
                .get("/problems/upstream-unreachable")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<h2>What happened</h2>"));
        given().accept("application/json")
                .when()
                .get("/problems/upstream-unreachable")
                .then()
                .statusCode(200)
                .body("type", equalTo("/problems/upstream-unreachable"))
                .body("status", equalTo(503));
    }

    @Test
    void allProblemTypesAreListed() {
        given().accept("application/json").when().get("/problems").then().body("items", hasSize(greaterThan(15)));
        given().accept("text/html").when().get("/problems").then().body(containsString("/problems/token-invalid"));
    }
}
