package kz.kinoqor.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.kinoqor.http.testing.Issuer;
import kz.kinoqor.http.testing.Token;
import kz.kinoqor.http.testing.TokenMutations;
import kz.kinoqor.http.token.Verification.Finding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationTest {

    private static final String NAME = "https://issuer.test";
    private static final String AUDIENCE = "kinoqor";
    private static final Issuer RSA = Issuer.withRsa("first", NAME, AUDIENCE);
    private static final Issuer CURVE = Issuer.withCurve("second", NAME, AUDIENCE);
    private static final KeySet KEYS = keys(RSA.publicKeys(CURVE));

    private static KeySet keys(String json) {
        try {
            return KeySet.of(json);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private final Verification verification = new Verification(
            new ClaimRules(NAME, Set.of(AUDIENCE, "another"), Duration.ofSeconds(30), Duration.ofHours(24)));

    private Finding look(String token) {
        return verification.of(token, KEYS, Instant.now());
    }

    static Stream<Token> accepted() {
        return Stream.of(RSA, CURVE).flatMap(TokenMutations::accepted);
    }

    static Stream<Token> refused() {
        return TokenMutations.refused(RSA);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void anAccessTokenIsTaken(Token token) {
        assertThat(look(token.text()))
                .isInstanceOfSatisfying(
                        Finding.Ended.class,
                        ended -> assertThat(ended.verdict()).isInstanceOf(Verdict.Good.class));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void everyOtherTokenIsRefusedForWhatIsWrongWithIt(Token token) {
        switch (look(token.text())) {
            case Finding.Ended(Verdict verdict) ->
                assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.Bad.class, bad -> assertThat(bad.why()).contains(token.reason()));
            case Finding.KeyMissing(var id) -> assertThat(KEYS.covers(id)).isFalse();
        }
    }

    @Test
    void theTokenSaysWhoseItIs() {
        var organisation = "01900000-0000-7000-8000-000000000001";
        var token = RSA.token(claims -> {
            claims.setStringListClaim("groups", List.of("juror", "payer"));
            claims.setStringClaim("org", organisation);
        });

        assertThat(look(token))
                .isInstanceOfSatisfying(
                        Finding.Ended.class,
                        ended -> assertThat(ended.verdict()).isInstanceOfSatisfying(Verdict.Good.class, good -> {
                            assertThat(good.token().subject()).isEqualTo("analyst@kinoqor.test");
                            assertThat(good.token().roles()).containsExactlyInAnyOrder("juror", "payer");
                            assertThat(good.token().organisation()).hasToString("Optional[" + organisation + "]");
                        }));
    }

    @Property(tries = 300)
    void noSignedClaimIsAnErrorOfOurs(@ForAll("claimNames") String claim, @ForAll("values") Object value) {
        assertThat(look(RSA.token(claims -> claims.setClaim(claim, value)))).isInstanceOf(Finding.Ended.class);
    }

    @Property(tries = 300)
    void noTextIsAnErrorOfOurs(@ForAll String header, @ForAll String claims, @ForAll String signature) {
        assertThat(look(header + "." + claims + "." + signature)).isInstanceOf(Finding.class);
    }

    @Provide
    Arbitrary<String> claimNames() {
        return Arbitraries.of("iss", "aud", "sub", "exp", "nbf", "iat", "groups", "org", "typ", "token_use", "jti");
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.strings().list().map(Object.class::cast),
                Arbitraries.longs().list().map(Object.class::cast),
                Arbitraries.of(Map.of("a", Map.of("b", 1))).map(Object.class::cast));
    }
}
