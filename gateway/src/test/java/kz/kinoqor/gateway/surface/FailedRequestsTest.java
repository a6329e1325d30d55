package kz.kinoqor.gateway.surface;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class FailedRequestsTest {

    /** A handler with a mistake, outside of all resources. */
    @Singleton
    static final class Mistake {

        void stand(@Observes Router router) {
            router.get("/en/mistake").order(-1_000_000).handler(request -> {
                throw new IllegalStateException("a secret of the house");
            });
        }
    }

    @Test
    void whatNoResourceCatchesIsAProblemDocumentAllTheSame() {
        given().when()
                .get("/en/mistake")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .header("cache-control", "no-store")
                .body("code", equalTo("internal-error"))
                .body(not(containsString("secret")));
    }
}
