package kz.kinoqor.http.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every HTTP server owes its operator and nobody else. Each extends this with a {@code QuarkusTest} of its own. */
public abstract class ManagementContract {

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/live", "/q/health/ready", "/q/openapi", "/q", "/q/"})
    void nothingOfItIsOnThePublicPort(String path) {
        given().when()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health/live", "/q/openapi"})
    void itIsOnTheManagementPort(String path) {
        given().when().get(ManagementPort.at(path)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/films", "/v1/status", "/openapi"})
    void nothingElseIsThere(String path) {
        given().noFilters().when().get(ManagementPort.at(path)).then().statusCode(404);
    }
}
