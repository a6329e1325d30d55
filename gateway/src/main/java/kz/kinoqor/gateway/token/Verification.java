package kz.kinoqor.gateway.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** The full check of one token: signature by a key of the issuer, issuer, audience, and the time in which it holds. */
@Singleton
class Verification {

    private final JwtConsumer consumer;
    private final int leeway;

    @Inject
    Verification(
            IssuerKeys keys,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") List<String> audiences,
            @ConfigProperty(name = "mp.jwt.verify.clock.skew", defaultValue = "30") int leeway) {
        this.leeway = leeway;
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver((signature, nesting) -> keys.keyFor(signature))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audiences.toArray(String[]::new))
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(leeway)
                .build();
    }

    Verdict of(String token) {
        try {
            var expiry = consumer.processToClaims(token).getExpirationTime();
            return new Verdict.Good(Instant.ofEpochSecond(expiry.getValue()).plusSeconds(leeway));
        } catch (InvalidJwtException e) {
            return keysAway(e) ? new Verdict.Unknown("The issuer's keys cannot be read now.") : new Verdict.Bad(why(e));
        } catch (MalformedClaimException e) {
            return new Verdict.Bad("A claim of the token has the wrong type.");
        }
    }

    /** The library wraps whatever goes wrong while it looks for the key. */
    private static boolean keysAway(InvalidJwtException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(UncheckedIOException.class::isInstance);
    }

    private static String why(InvalidJwtException e) {
        if (e.hasExpired()) {
            return "The token has expired.";
        }
        if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "The token is not valid yet.";
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token comes from another issuer.";
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is meant for someone else.";
        }
        if (e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)) {
            return "The token never expires.";
        }
        return "The token is not signed by a key of the issuer.";
    }
}
