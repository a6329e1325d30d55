package kz.kinoqor.gateway.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import kz.kinoqor.gateway.remote.IssuerDouble;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;

/** A gateway that never yet could read a key. */
@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
@TestProfile(KeysAwayTest.NoIssuer.class)
class KeysAwayTest {

    public static final class NoIssuer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.jwt.verify.publickey.location", "http://127.0.0.1:1/keys");
        }
    }

    @Test
    void nobodyIsCalledALiar() {
        given().header("Authorization", "Bearer " + IssuerDouble.trusted().token())
                .when()
                .get("/v1/films/7")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("keys-unreachable"));
    }

    @Test
    void publicReadsGoOn() {
        given().when().get("/v1/films/7").then().statusCode(200);
    }
}
