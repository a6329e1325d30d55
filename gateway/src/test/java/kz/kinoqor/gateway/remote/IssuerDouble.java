package kz.kinoqor.gateway.remote;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Whoever signs tokens, with one RSA key. */
public final class IssuerDouble {

    private final RsaJsonWebKey key;

    private IssuerDouble(RsaJsonWebKey key) {
        this.key = key;
    }

    public static IssuerDouble fresh(String keyId) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(keyId);
            key.setUse("sig");
            return new IssuerDouble(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one whose key the gateway under test knows. */
    public static IssuerDouble trusted() {
        try {
            var json = ConfigProvider.getConfig().getValue("test.issuer.key", String.class);
            return new IssuerDouble((RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(json));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public RsaJsonWebKey key() {
        return key;
    }

    public String publicKeys() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String privateJson() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** Claims that are good for a quarter of an hour. */
    public static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(RemoteServices.ISSUER);
        claims.setAudience(RemoteServices.AUDIENCE);
        claims.setSubject("analyst@kinoqor.test");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(15);
        claims.setGeneratedJwtId();
        return claims;
    }

    public String token() {
        return token(claims -> {});
    }

    public String token(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        return signed(claims, AlgorithmIdentifiers.RSA_USING_SHA256, Map.of("kid", key.getKeyId()));
    }

    /** The same claims under other headers. */
    public String signed(JwtClaims claims, String algorithm, Map<String, String> headers) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getRsaPrivateKey());
            signature.setAlgorithmHeaderValue(algorithm);
            headers.forEach(signature::setHeader);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static NumericDate inMinutes(float minutes) {
        var date = NumericDate.now();
        date.addSeconds(Math.round(minutes * 60));
        return date;
    }
}
