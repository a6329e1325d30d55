package kz.kinoqor.http.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Whoever signs tokens, with one key. */
public final class Issuer {

    private final PublicJsonWebKey key;
    private final String name;
    private final String audience;

    private Issuer(PublicJsonWebKey key, String name, String audience) {
        this.key = key;
        this.name = name;
        this.audience = audience;
    }

    /** Signs with this key, both halves of it as a JWK. */
    public static Issuer of(String jwk, String name, String audience) {
        try {
            return new Issuer(PublicJsonWebKey.Factory.newPublicJwk(jwk), name, audience);
        } catch (JoseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Issuer withRsa(String keyId, String name, String audience) {
        try {
            return new Issuer(named(RsaJwkGenerator.generateJwk(2048), keyId), name, audience);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Issuer withCurve(String keyId, String name, String audience) {
        try {
            return new Issuer(named(EcJwkGenerator.generateJwk(EllipticCurves.P256), keyId), name, audience);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key, String keyId) {
        key.setKeyId(keyId);
        key.setUse("sig");
        return key;
    }

    /** One more key of an issuer of the same name; it names the same key id where asked to. */
    public Issuer another(String keyId) {
        return withRsa(keyId, name, audience);
    }

    public PublicJsonWebKey key() {
        return key;
    }

    public String privateJwk() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    public String publicKeys(Issuer... others) {
        var keys = new JsonWebKeySet(key);
        List.of(others).forEach(other -> keys.addJsonWebKey(other.key));
        return keys.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Claims that are good for a quarter of an hour. */
    public JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(name);
        claims.setAudience(audience);
        claims.setSubject("analyst@kinoqor.test");
        claims.setStringListClaim("groups", "analyst");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(15);
        claims.setJwtId(UUID.randomUUID().toString());
        return claims;
    }

    /** Each call signs another token. */
    public String token() {
        return token(claims -> {});
    }

    public String token(Consumer<JwtClaims> change) {
        return token(Map.of(), change);
    }

    /** @param headers besides {@code kid}; an empty {@code kid} leaves it out */
    public String token(Map<String, String> headers, Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        return signed(claims.toJson(), headers);
    }

    /** Any content at all. */
    public String signed(String content, Map<String, String> headers) {
        var algorithm = key instanceof RsaJsonWebKey
                ? AlgorithmIdentifiers.RSA_USING_SHA256
                : AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
        var all = new HashMap<String, String>();
        all.put("alg", algorithm);
        all.put("kid", key.getKeyId());
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(content);
            signature.setKey(key.getPrivateKey());
            all.forEach(signature::setHeader);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static NumericDate inMinutes(long minutes) {
        var date = NumericDate.now();
        date.addSeconds(minutes * 60);
        return date;
    }
}
