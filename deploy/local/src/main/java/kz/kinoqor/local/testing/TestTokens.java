package kz.kinoqor.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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
                "mp.jwt.verify.publickey", key().jwks(),
                "mp.jwt.verify.issuer", TokenMaker.ISSUER,
                "mp.jwt.verify.audiences", TokenMaker.AUDIENCE);
    }

    @Override
    public void stop() {}

    private static SigningKey key() {
        return SigningKey.of(
                OncePerJvm.get("kinoqor.test.key", () -> SigningKey.create().secret()));
    }
}
