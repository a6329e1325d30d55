package kz.kinoqor.http.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of an access token must say.
 *
 * @param audiences one of these must be among the token's
 * @param leeway how far the clocks of issuer and server may differ
 * @param longestLife a token made for longer is refused, whoever signed it
 */
record ClaimRules(String issuer, Set<String> audiences, Duration leeway, Duration longestLife) {

    VerifiedToken check(Map<String, Object> claims, Instant now) throws TokenRefused {
        if (!issuer.equals(claims.get("iss"))) {
            throw new TokenRefused("The token comes from another issuer.");
        }
        if (texts(claims, "aud").stream().noneMatch(audiences::contains)) {
            throw new TokenRefused("The token is meant for someone else.");
        }
        var until = end(claims, now);
        return new VerifiedToken(
                ClaimTexts.subject(claims),
                Set.copyOf(texts(claims, "groups")),
                ClaimTexts.organisation(claims),
                until);
    }

    private Instant end(Map<String, Object> claims, Instant now) throws TokenRefused {
        var expiry = ClaimTexts.time(claims, "exp");
        if (expiry == null) {
            throw new TokenRefused("The token never expires.");
        }
        var until = expiry.plus(leeway);
        if (!now.isBefore(until)) {
            throw new TokenRefused("The token has expired.");
        }
        if (isAhead(ClaimTexts.time(claims, "nbf"), now)) {
            throw new TokenRefused("The token is not valid yet.");
        }
        var issued = ClaimTexts.time(claims, "iat");
        if (isAhead(issued, now)) {
            throw new TokenRefused("The token says that it was issued in the future.");
        }
        if (expiry.isAfter((issued == null ? now : issued).plus(longestLife))) {
            throw new TokenRefused("The token is made for longer than " + longestLife + ".");
        }
        return until;
    }

    private boolean isAhead(@Nullable Instant time, Instant now) {
        return time != null && time.isAfter(now.plus(leeway));
    }

    /** One text or many; an absent claim is none. */
    private static List<String> texts(Map<String, Object> claims, String claim) throws TokenRefused {
        var value = claims.get(claim);
        return switch (value) {
            case null -> List.of();
            case String one when claim.equals("aud") -> List.of(one);
            case Collection<?> many -> ClaimTexts.all(claim, many);
            default -> throw ClaimTexts.misshapen(claim);
        };
    }
}
