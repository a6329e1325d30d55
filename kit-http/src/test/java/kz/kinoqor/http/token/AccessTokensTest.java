package kz.kinoqor.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import kz.kinoqor.http.testing.Issuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of tokens, and for how long; the keys are in a file. */
class AccessTokensTest {

    private static final Issuer ISSUER = Issuer.withRsa("first", "https://issuer.test", "kinoqor");
    private static final KeyTimes TIMES =
            new KeyTimes(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofHours(24));

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private IssuerKeys keys;
    private AccessTokens tokens;

    @BeforeEach
    void publish() throws IOException {
        var file = Files.writeString(folder.resolve("jwks.json"), ISSUER.publicKeys());
        keys = new IssuerKeys(new KeySource(file.toString(), TIMES.patience()), TIMES, clock);
        var rules =
                new ClaimRules("https://issuer.test", Set.of("kinoqor"), Duration.ofSeconds(30), Duration.ofHours(24));
        tokens = new AccessTokens(new Verification(rules), keys, clock);
    }

    @AfterEach
    void end() {
        keys.close();
    }

    private Verdict check(String authorization) {
        return tokens.check(authorization).toCompletableFuture().join();
    }

    @Test
    void aTokenIsKnownOnceItWasChecked() {
        var header = "Bearer " + ISSUER.token();

        assertThat(tokens.known(header)).isEmpty();
        assertThat(check(header)).isInstanceOf(Verdict.Good.class);
        assertThat(tokens.known(header)).isPresent();
    }

    @Test
    void aKnownTokenIsForgottenWhenItExpires() {
        var header = "Bearer " + ISSUER.token(claims -> claims.setExpirationTime(Issuer.inMinutes(1)));
        check(header);

        clock.forward(Duration.ofMinutes(3));

        assertThat(tokens.known(header)).isEmpty();
        assertThat(check(header)).isInstanceOf(Verdict.Bad.class);
    }

    @Test
    void aKnownTokenIsCheckedAgainAfterAWhile() {
        var header = "Bearer " + ISSUER.token();
        check(header);

        clock.forward(AccessTokens.MEMORY.plusSeconds(1));

        assertThat(tokens.known(header)).isEmpty();
        assertThat(check(header)).isInstanceOf(Verdict.Good.class);
    }

    @Test
    void aRefusedTokenIsNotRemembered() {
        var header = "Bearer " + ISSUER.token(claims -> claims.setAudience("someone-else"));

        check(header);

        assertThat(tokens.known(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer  ", "Bearer    "})
    void theSchemeIsSpelledAsHttpAllows(String scheme) {
        assertThat(check(scheme + ISSUER.token())).isInstanceOf(Verdict.Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRtaW46YWRtaW4=", "Bearer", "", "Bearer\tx", "Token x"})
    void anotherSchemeIsNone(String authorization) {
        assertThat(check(authorization)).isInstanceOf(Verdict.Bad.class);
    }

    @Test
    void keysInAFileAreReadAgain() throws IOException {
        var successor = ISSUER.another("second");
        assertThat(check("Bearer " + ISSUER.token())).isInstanceOf(Verdict.Good.class);

        Files.writeString(folder.resolve("jwks.json"), successor.publicKeys());

        await().until(() -> check("Bearer " + successor.token()) instanceof Verdict.Good);
    }
}
