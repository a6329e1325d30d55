package kz.kinoqor.local.identity;

import java.util.UUID;
import kz.kinoqor.local.process.Home;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An RSA key pair that signs tokens, as text that its owner keeps. */
public final class SigningKey {

    private static final int BITS = 2048;

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    public static SigningKey create() {
        try {
            var key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pair from the text of {@link #secret()}. */
    public static SigningKey of(String secret) {
        try {
            return new SigningKey((RsaJsonWebKey) RsaJsonWebKey.Factory.newPublicJwk(secret));
        } catch (JoseException e) {
            throw new IllegalArgumentException("not an RSA key", e);
        }
    }

    /** The pair of this home, made at first use. */
    public static SigningKey of(Home home) {
        return of(home.secrets().kept("signing-key", () -> create().secret()));
    }

    /** Both halves as a JWK. */
    public String secret() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** The public half as a JWK set, for whoever verifies. */
    public String jwks() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    RsaJsonWebKey pair() {
        return key;
    }
}
