package kz.kinoqor.http.token;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The full check of one token by keys in hand. Computes, and asks nobody. */
@Singleton
class Verification {

    private static final int LONGEST = 16 * 1024;
    private static final int LONGEST_KEY_ID = 255;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final ClaimRules rules;

    Verification(ClaimRules rules) {
        this.rules = rules;
    }

    /** What the keys in hand say of a token. */
    sealed interface Finding {

        record Ended(Verdict verdict) implements Finding {}

        /** The token names a key that is not in hand, or none is in hand at all. */
        record KeyMissing(@Nullable String id) implements Finding {}
    }

    Finding of(String token, KeySet keys, Instant now) {
        try {
            return check(token, keys, now);
        } catch (TokenRefused e) {
            return new Finding.Ended(new Verdict.Bad(e.why()));
        } catch (JoseException | RuntimeException e) {
            // The library throws whatever a strange header or content makes it stumble over.
            return new Finding.Ended(new Verdict.Bad("The token cannot be read."));
        }
    }

    private Finding check(String token, KeySet keys, Instant now) throws TokenRefused, JoseException {
        if (token.length() > LONGEST
                || token.chars().filter(sign -> sign == '.').count() != 2) {
            throw new TokenRefused("The token cannot be read.");
        }
        demandOneSpelling(token.substring(token.lastIndexOf('.') + 1));
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ALGORITHMS);
        signature.setCompactSerialization(token);
        demandAlgorithm(signature);
        var id = signature.getKeyIdHeaderValue();
        if (id != null && id.length() > LONGEST_KEY_ID) {
            throw new TokenRefused("The token names its key by too long a name.");
        }
        if (!keys.covers(id)) {
            return new Finding.KeyMissing(id);
        }
        var key = keys.keyOf(signature);
        if (key.isEmpty() || !verifies(signature, key.get().getPublicKey())) {
            throw new TokenRefused("The token is not signed by a key of the issuer.");
        }
        var claims = JsonUtil.parseJson(signature.getPayload());
        AccessMark.demand(signature.getHeader("typ"), claims);
        return new Finding.Ended(new Verdict.Good(rules.check(claims, now)));
    }

    /** The signature is the one part that it does not cover itself: spelled otherwise, it would make another token. */
    private static void demandOneSpelling(String signature) throws TokenRefused {
        if (!BASE64.encodeToString(Base64.getUrlDecoder().decode(signature)).equals(signature)) {
            throw new TokenRefused("The token cannot be read.");
        }
    }

    /** Before any key is looked for: a token signed in another way is no reason to look. */
    private static void demandAlgorithm(JsonWebSignature signature) throws TokenRefused {
        try {
            ALGORITHMS.checkConstraint(signature.getAlgorithmHeaderValue());
        } catch (JoseException e) {
            throw new TokenRefused("The token is signed in a way that is not taken.");
        }
    }

    private static boolean verifies(JsonWebSignature signature, java.security.PublicKey key) throws JoseException {
        signature.setKey(key);
        return signature.verifySignature();
    }
}
