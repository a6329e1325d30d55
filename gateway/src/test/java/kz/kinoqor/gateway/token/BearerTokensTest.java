package kz.kinoqor.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.remote.IssuerDouble;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BearerTokensTest {

    private static final IssuerDouble ISSUER = IssuerDouble.fresh("first");
    private static final IssuerDouble SUCCESSOR = IssuerDouble.fresh("second");

    @TempDir
    Path folder;

    private Instant now = Instant.now();
    private final InstantSource clock = () -> now;

    @BeforeEach
    void publish() throws IOException {
        Files.writeString(keys(), ISSUER.publicKeys());
    }

    private Path keys() {
        return folder.resolve("jwks.json");
    }

    private BearerTokens tokens() {
        var keys = new IssuerKeys(keys().toUri().toString(), clock);
        return new BearerTokens(
                new Verification(keys, RemoteServices.ISSUER, List.of(RemoteServices.AUDIENCE), 30), clock);
    }

    @Test
    void aTokenIsKnownOnceItWasChecked() {
        var tokens = tokens();
        var header = "Bearer " + ISSUER.token();

        assertThat(tokens.known(header)).isFalse();
        assertThat(tokens.check(header)).isEmpty();
        assertThat(tokens.known(header)).isTrue();
    }

    @Test
    void aKnownTokenIsForgottenWhenItExpires() {
        var tokens = tokens();
        var header = "Bearer " + ISSUER.token(claims -> claims.setExpirationTime(IssuerDouble.inMinutes(1)));
        tokens.check(header);

        now = now.plus(Duration.ofMinutes(3));

        assertThat(tokens.known(header)).isFalse();
    }

    @Test
    void aKnownTokenIsCheckedAgainAfterAWhile() {
        var tokens = tokens();
        var header = "Bearer " + ISSUER.token();
        tokens.check(header);

        now = now.plus(BearerTokens.MEMORY).plusSeconds(1);

        assertThat(tokens.known(header)).isFalse();
    }

    @Test
    void aRefusedTokenIsNotRemembered() {
        var tokens = tokens();
        var header = "Bearer " + SUCCESSOR.token();

        tokens.check(header);

        assertThat(tokens.known(header)).isFalse();
    }

    @Test
    void aNewKeyOfTheIssuerIsFoundWithoutARestart() throws IOException {
        var tokens = tokens();
        tokens.check("Bearer " + ISSUER.token());
        Files.writeString(keys(), SUCCESSOR.publicKeys());

        now = now.plusSeconds(6);

        assertThat(tokens.check("Bearer " + SUCCESSOR.token())).isEmpty();
    }

    @Test
    void withoutAnyKeyNobodyIsCalledALiar() throws IOException {
        Files.delete(keys());

        assertThat(tokens().check("Bearer " + ISSUER.token()))
                .hasValueSatisfying(problem -> assertThat(problem.refusal()).isEqualTo(Refusal.KEYS_UNREACHABLE));
    }

    @Test
    void oldKeysServeOnWhileNewOnesCannotBeHad() throws IOException {
        var tokens = tokens();
        tokens.check("Bearer " + ISSUER.token());
        Files.delete(keys());

        now = now.plus(Duration.ofMinutes(6));

        assertThat(tokens.check("Bearer " + ISSUER.token())).isEmpty();
    }
}
