package kz.kinoqor.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import kz.kinoqor.local.identity.SigningKey;
import kz.kinoqor.local.identity.TokenMaker;

/**
 * Bearer tokens for tests, and, as {@code @QuarkusTestResource(TestTokens.class)}, the settings that make a service
 * accept them. The key is drawn anew for every test JVM.
 */
public final class TestTokens implements QuarkusTestResourceLifecycleManager {

    /** A token of this role for the organisation {@link TokenMaker#ORGANISATION}. */
    public static String token(String role) {
        return token(role, TokenMaker.ORGANISATION);
    }

    /** A token of this role for another organisation. */
    public static String token(String role, String organisation) {
        return new TokenMaker(key(), Clock.systemUTC()).token(role, organisation);
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "mp.jwt.verify.publickey.location",
                published().toUri().toString(),
                "kinoqor.tokens.keys.between",
                "PT0.1S",
                "mp.jwt.verify.issuer",
                TokenMaker.ISSUER,
                "mp.jwt.verify.audiences",
                TokenMaker.AUDIENCE);
    }

    @Override
    public void stop() {}

    /** The key pair, for tests that sign tokens of their own. */
    public static SigningKey key() {
        return SigningKey.of(
                OncePerJvm.get("kinoqor.test.key", () -> SigningKey.create().secret()));
    }

    private static Path published() {
        return Path.of(OncePerJvm.get("kinoqor.test.jwks", () -> write(key().jwks())));
    }

    private static String write(String jwks) {
        try {
            var file = Files.createTempFile("jwks", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, jwks).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
