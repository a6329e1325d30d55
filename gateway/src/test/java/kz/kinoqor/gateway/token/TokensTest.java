package kz.kinoqor.gateway.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.kinoqor.gateway.remote.IssuerDouble;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class TokensTest {

    /** Has a key that the gateway does not know. */
    private static final IssuerDouble STRANGER = IssuerDouble.fresh("second");

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
        given().header("Authorization", "bearer " + IssuerDouble.trusted().token())
                .body("x".repeat(100_000))
                .when()
                .post("/v1/films")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(100_000));
    }

    static Stream<Arguments> mutations() {
        return Stream.of(
                mutation("unsigned", issuer -> unsigned("none")),
                mutation("unsigned, spelled oddly", issuer -> unsigned("nOnE")),
                mutation("signed with the public key as a secret", TokensTest::confused),
                mutation(
                        "another algorithm",
                        issuer -> issuer.signed(
                                IssuerDouble.claims(), AlgorithmIdentifiers.RSA_USING_SHA512, Map.of("kid", "first"))),
                mutation(
                        "another padding",
                        issuer -> issuer.signed(
                                IssuerDouble.claims(),
                                AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                                Map.of("kid", "first"))),
                mutation("another issuer", issuer -> issuer.token(claims -> claims.setIssuer("https://evil.test"))),
                mutation("no issuer", issuer -> issuer.token(claims -> claims.unsetClaim("iss"))),
                mutation("another audience", issuer -> issuer.token(claims -> claims.setAudience("someone-else"))),
                mutation("no audience", issuer -> issuer.token(claims -> claims.unsetClaim("aud"))),
                mutation(
                        "expired",
                        issuer -> issuer.token(claims -> claims.setExpirationTime(IssuerDouble.inMinutes(-5)))),
                mutation("never expiring", issuer -> issuer.token(claims -> claims.unsetClaim("exp"))),
                mutation(
                        "not valid yet",
                        issuer -> issuer.token(claims -> claims.setNotBefore(IssuerDouble.inMinutes(5)))),
                mutation(
                        "expiry of the wrong type",
                        issuer -> issuer.token(claims -> claims.setStringClaim("exp", "tomorrow"))),
                mutation("an unknown key", issuer -> STRANGER.token()),
                mutation(
                        "a key of the same name",
                        issuer -> STRANGER.signed(
                                IssuerDouble.claims(), AlgorithmIdentifiers.RSA_USING_SHA256, Map.of("kid", "first"))),
                mutation("claims changed", issuer -> tampered(issuer.token(), 1)),
                mutation("signature changed", issuer -> tampered(issuer.token(), 2)),
                mutation("signature left out", issuer -> issuer.token().replaceAll("\\.[^.]*$", ".")),
                mutation("a key brought along", TokensTest::bringingAKey),
                mutation("half a token", issuer -> "abc.def"),
                mutation("five parts", issuer -> "a.b.c.d.e"),
                mutation("nothing", issuer -> ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void everyOtherTokenIsRefused(String what, Function<IssuerDouble, String> forge) {
        given().header("Authorization", "Bearer " + forge.apply(IssuerDouble.trusted()))
                .when()
                .get("/v1/films/7")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("token-invalid"));
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

    private static Arguments mutation(String what, Function<IssuerDouble, String> forge) {
        return Arguments.of(what, forge);
    }

    private static String unsigned(String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "."
                + encoded(IssuerDouble.claims().toJson()) + ".";
    }

    /** The classic: HS256 with the PEM of the public key as its secret. */
    private static String confused(IssuerDouble issuer) {
        try {
            var content = encoded("{\"alg\":\"HS256\",\"kid\":\"first\"}") + "."
                    + encoded(IssuerDouble.claims().toJson());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(issuer.key().getRsaPublicKey().getEncoded(), "HmacSHA256"));
            var signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bringingAKey(IssuerDouble issuer) {
        var claims = new JwtClaims();
        IssuerDouble.claims().getClaimsMap().forEach(claims::setClaim);
        return STRANGER.signed(
                claims,
                AlgorithmIdentifiers.RSA_USING_SHA256,
                Map.of("kid", "own", "jku", "https://evil.test/keys.json"));
    }

    private static String tampered(String token, int part) {
        var parts = token.split("\\.", -1);
        var middle = parts[part].length() / 2;
        var other = parts[part].charAt(middle) == 'A' ? 'B' : 'A';
        parts[part] = parts[part].substring(0, middle) + other + parts[part].substring(middle + 1);
        return String.join(".", parts);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
