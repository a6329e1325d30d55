package kz.kinoqor.http.token;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of token verification, the same at every server; the standard names where there are any. */
class TokenSettings {

    @Produces
    @Singleton
    ClaimRules claims(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") List<String> audiences,
            @ConfigProperty(name = "mp.jwt.verify.clock.skew", defaultValue = "30") int leewaySeconds,
            @ConfigProperty(name = "kinoqor.tokens.longest-life", defaultValue = "PT24H") Duration longestLife) {
        return new ClaimRules(issuer, Set.copyOf(audiences), Duration.ofSeconds(leewaySeconds), longestLife);
    }

    @Produces
    @Singleton
    KeyTimes times(
            @ConfigProperty(name = "kinoqor.tokens.keys.fresh", defaultValue = "PT5M") Duration fresh,
            @ConfigProperty(name = "kinoqor.tokens.keys.between", defaultValue = "PT3S") Duration between,
            @ConfigProperty(name = "kinoqor.tokens.keys.patience", defaultValue = "PT3S") Duration patience,
            @ConfigProperty(name = "kinoqor.tokens.keys.usable", defaultValue = "PT24H") Duration usable) {
        return new KeyTimes(fresh, between, patience, usable);
    }

    @Produces
    @Singleton
    KeySource source(@ConfigProperty(name = "mp.jwt.verify.publickey.location") String location, KeyTimes times) {
        return new KeySource(location, times.patience());
    }
}
