package kz.kinoqor.gateway.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class ReferenceTest {

    @Test
    void oneDocumentDescribesAllThatAnswer() {
        given().when()
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("paths", allOf(hasKey("/v1/films"), hasKey("/v1/analytics/films"), hasKey("/v1/status")))
                .body("paths", not(hasKey("/q/health")))
                .body("components.schemas", allOf(hasKey("Page"), hasKey("AnalyticsPage"), not(hasKey("Unused"))))
                .body("x-unreachable", hasItem("funding"))
                .body("x-unreachable", not(hasItems("catalog")));
    }

    @Test
    void theSameIsThereAsYaml() {
        given().when()
                .get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(containsString("openapi: 3.1.0"));
    }

    @Test
    void thePageListsTheOperationsOfEveryResource() {
        given().when()
                .get("/docs")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("List films"))
                .body(containsString("href=\"/docs/films#op-listFilms\""))
                .body(containsString("funding"));
    }

    @Test
    void thePageOfAResourceShowsItsProblemsItsSchemasAndHowToCallIt() {
        given().when()
                .get("/docs/films")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("/problems/limit-invalid"))
                .body(containsString("curl &#39;http://127.0.0.1:"))
                .body(containsString("href=\"#schema-Film\""))
                .body(containsString("id=\"schema-Film\""))
                .body(containsString("As &lt;b&gt;stated&lt;/b&gt;"))
                .body(not(containsString("AnalyticsPage")));
    }

    @Test
    void aResourceThatIsNoneIsAProblem() {
        given().when().get("/docs/spaceships").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void theDocumentsOfTheEventsAreServed() {
        given().when()
                .get("/asyncapi/catalog-events.yaml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(containsString("asyncapi"));
    }

    @Test
    void aDocumentThatIsNoneIsAProblem() {
        given().when().get("/asyncapi/other-events.yaml").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
