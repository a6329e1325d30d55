package kz.kinoqor.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes bearer tokens as an OpenID provider would, for one machine and a quarter of an hour. */
public final class TokenMaker {

    public static final String ISSUER = "https://kinoqor.local";
    public static final String AUDIENCE = "kinoqor";

    /** The organisation of every local user: synthetic, and visibly so. */
    public static final String ORGANISATION = "00000000-0000-7000-8000-000000005717";

    private static final Duration VALIDITY = Duration.ofMinutes(15);

    private final SigningKey key;
    private final Clock clock;

    public TokenMaker(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A token of this role for the synthetic organisation. */
    public String token(Role role) {
        return token(role.code(), ORGANISATION);
    }

    /** A token of any role, known or not, for any organisation: tests need those too. */
    public String token(String role, String organisation) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(role + "@kinoqor.local");
        claims.setStringClaim("upn", role + "@kinoqor.local");
        claims.setStringListClaim("groups", List.of(role));
        claims.setStringClaim("org", organisation);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(VALIDITY).getEpochSecond()));
        claims.setGeneratedJwtId();
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.pair().getPrivateKey());
        signature.setKeyIdHeaderValue(key.pair().getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
