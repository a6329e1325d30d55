package kz.kinoqor.http.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Keys as the issuer published them at one time: those that can have signed a token, and no others. */
record KeySet(List<JsonWebKey> keys, Set<String> ids) {

    static final KeySet NONE = new KeySet(List.of(), Set.of());

    /** So many keys of one issuer are a mistake, and each could cost a signature check. */
    private static final int MOST = 100;

    /** @throws JoseException when the text is no set of keys, or no key in it can sign tokens */
    static KeySet of(String json) throws JoseException {
        var keys = new JsonWebKeySet(json)
                .getJsonWebKeys().stream().filter(KeySet::signs).limit(MOST).toList();
        if (keys.isEmpty()) {
            throw new JoseException("no key that signs tokens");
        }
        return new KeySet(
                keys,
                keys.stream()
                        .map(JsonWebKey::getKeyId)
                        .flatMap(id -> Optional.ofNullable(id).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean signs(JsonWebKey key) {
        return (key.getUse() == null || Use.SIGNATURE.equals(key.getUse()))
                && switch (key) {
                    case RsaJsonWebKey rsa -> true;
                    case EllipticCurveJsonWebKey curve -> EllipticCurves.P_256.equals(curve.getCurveName());
                    default -> false;
                };
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether a token that names this key, or none, can be checked by these keys. */
    boolean covers(@Nullable String id) {
        return id == null ? !isEmpty() : ids.contains(id);
    }

    /** The key that the signature names; without a name, whichever verifies it. */
    Optional<PublicJsonWebKey> keyOf(JsonWebSignature signature) throws JoseException {
        return Optional.ofNullable((PublicJsonWebKey)
                new VerificationJwkSelector().selectWithVerifySignatureDisambiguate(signature, keys));
    }

    boolean sameAs(KeySet other) {
        return texts().equals(other.texts());
    }

    private Set<String> texts() {
        return keys.stream().map(JsonWebKey::toJson).collect(Collectors.toUnmodifiableSet());
    }
}
