package kz.kinoqor.gateway.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import kz.kinoqor.gateway.remote.IssuerDouble;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.http.testing.Token;
import kz.kinoqor.http.testing.TokenMutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class TokensTest {

    @Test
    void readingNeedsNoToken() {
        given().when().get("/v1/films/7").then().statusCode(200);
    }

    @Test
    void aGoodTokenPassesAndGoesOnToTheService() {
        var token = IssuerDouble.trusted().token();

        given().header("Authorization", "Bearer " + token)
                .when()
                .get("/v1/films/7")
                .then()
                .statusCode(200)
                .body("headers", hasItem("authorization: Bearer " + token));
    }

    @Test
    void theBodyOfARequestWithANewTokenArrivesWhole() {
        given().header("Authorization", "bearer  " + IssuerDouble.trusted().token())
                .body("x".repeat(100_000))
                .when()
                .post("/v1/films")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(100_000));
    }

    static Stream<Token> accepted() {
        return TokenMutations.accepted(IssuerDouble.trusted());
    }

    static Stream<Token> refused() {
        return TokenMutations.refused(IssuerDouble.trusted());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void anAccessTokenPasses(Token token) {
        given().header("Authorization", "Bearer " + token.text())
                .when()
                .get("/v1/films/7")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void everyOtherTokenIsRefused(Token token) {
        given().header("Authorization", "Bearer " + token.text())
                .when()
                .get("/v1/films/7")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("token-invalid"))
                .body("detail", containsString(token.reason()));
    }

    @Test
    void anotherSchemeIsRefused() {
        given().header("Authorization", "Basic YWRtaW46YWRtaW4=")
                .when()
                .get("/v1/films/7")
                .then()
                .statusCode(401)
                .body("code", equalTo("token-invalid"));
    }

    @Test
    void twoTokensAreRefused() {
        var token = IssuerDouble.trusted().token();

        given().header("Authorization", "Bearer " + token, "Bearer " + token)
                .when()
                .get("/v1/films/7")
                .then()
                .statusCode(401);
    }
}
