package kz.kinoqor.http.token;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells an access token from the other tokens of the same issuer. The header {@code typ} may be absent, {@code JWT} or
 * {@code at+jwt} (RFC 9068); the claim {@code typ} may be absent or {@code Bearer} (Keycloak); the claim
 * {@code token_use} may be absent or {@code access} (Cognito). A token that carries none of these marks is taken for
 * one unless it has a claim that only ID and logout tokens have.
 */
final class AccessMark {

    private static final String ACCESS_TOKEN = "at+jwt";
    private static final Set<String> OTHER_USES = Set.of("nonce", "at_hash", "c_hash", "s_hash", "events");
    private static final String REFUSAL = "The token is no access token.";

    private AccessMark() {}

    static void demand(@Nullable String headerType, Map<String, Object> claims) throws TokenRefused {
        var type =
                headerType == null ? "jwt" : headerType.toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
        if (!type.equals("jwt") && !type.equals(ACCESS_TOKEN)) {
            throw new TokenRefused(REFUSAL);
        }
        var marked =
                type.equals(ACCESS_TOKEN) | marked(claims, "typ", "bearer") | marked(claims, "token_use", "access");
        if (!marked && OTHER_USES.stream().anyMatch(claims::containsKey)) {
            throw new TokenRefused(REFUSAL);
        }
    }

    /** False where the claim is absent; refused where it names another use. */
    private static boolean marked(Map<String, Object> claims, String claim, String use) throws TokenRefused {
        var value = claims.get(claim);
        if (value == null) {
            return false;
        }
        if (!use.equalsIgnoreCase(value.toString())) {
            throw new TokenRefused(REFUSAL);
        }
        return true;
    }
}
