package kz.kinoqor.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class TokenMakerTest {

    private static final SigningKey KEY = SigningKey.create();

    @Test
    void a_token_verifies_against_the_published_keys() throws Exception {
        var token = new TokenMaker(KEY, Clock.systemUTC()).token(Role.FUND_OFFICER);

        var claims = verified(token, KEY.jwks());

        assertThat(claims.getStringListClaimValue("groups")).containsExactly("fund-officer");
        assertThat(claims.getSubject()).isEqualTo("fund-officer@kinoqor.local");
        assertThat(claims.getStringClaimValue("org")).isEqualTo(TokenMaker.ORGANISATION);
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(Duration.ofMinutes(15).toSeconds());
    }

    @Test
    void a_kept_key_goes_on_verifying_older_tokens() throws Exception {
        var token = new TokenMaker(KEY, Clock.systemUTC()).token(Role.ADMIN);

        var keptElsewhere = SigningKey.of(KEY.secret());

        assertThat(verified(token, keptElsewhere.jwks()).getJwtId()).isNotBlank();
    }

    @Test
    void a_token_of_another_key_does_not_verify() {
        var token = new TokenMaker(SigningKey.create(), Clock.systemUTC()).token(Role.ADMIN);

        assertThatThrownBy(() -> verified(token, KEY.jwks())).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void a_token_is_over_after_a_quarter_of_an_hour() {
        var twentyMinutesAgo = Clock.fixed(Instant.now().minus(Duration.ofMinutes(20)), ZoneOffset.UTC);
        var token = new TokenMaker(KEY, twentyMinutesAgo).token(Role.JUROR);

        assertThatThrownBy(() -> verified(token, KEY.jwks())).hasMessageContaining("no longer valid");
    }

    @Test
    void the_published_keys_hold_no_private_half() {
        assertThat(KEY.jwks()).contains("\"n\"").doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    private static JwtClaims verified(String token, String jwks) throws InvalidJwtException, JoseException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(jwks).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"))
                .setExpectedIssuer(TokenMaker.ISSUER)
                .setExpectedAudience(TokenMaker.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
