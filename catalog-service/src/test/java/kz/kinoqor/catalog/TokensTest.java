package kz.kinoqor.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import kz.kinoqor.http.testing.Issuer;
import kz.kinoqor.http.testing.Token;
import kz.kinoqor.http.testing.TokenMutations;
import kz.kinoqor.local.identity.TokenMaker;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens at a service's own port, without a gateway before it. Their bearer is an analyst, who may not write here. */
@QuarkusTest
class TokensTest {

    private static Issuer issuer() {
        return Issuer.of(TestTokens.key().secret(), TokenMaker.ISSUER, TokenMaker.AUDIENCE);
    }

    static Stream<Token> accepted() {
        return TokenMutations.accepted(issuer());
    }

    static Stream<Token> refused() {
        return TokenMutations.refused(issuer());
    }

    private static ValidatableResponse write(String... authorization) {
        var request = given().contentType(ContentType.JSON).body("{}");
        for (var header : authorization) {
            request = request.header("Authorization", header);
        }
        return request.post("/v1/films").then();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void theBearerOfAnAccessTokenIsKnown(Token token) {
        write("Bearer " + token.text()).statusCode(403).body("code", equalTo("forbidden"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void everyOtherTokenIsRefusedForWhatIsWrongWithIt(Token token) {
        write("Bearer " + token.text())
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("unauthenticated"))
                .body("detail", containsString(token.reason()));
    }

    @Test
    void moreThanOneSpaceIsTakenAsAtTheGateway() {
        write("Bearer  " + issuer().token()).statusCode(403);
    }

    @Test
    void anotherSchemeIsRefused() {
        write("Basic YWRtaW46YWRtaW4=").statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void twoTokensAreRefused() {
        write("Bearer " + issuer().token(), "Bearer " + issuer().token()).statusCode(401);
    }
}
