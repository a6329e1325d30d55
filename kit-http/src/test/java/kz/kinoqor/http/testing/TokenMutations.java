package kz.kinoqor.http.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;

/** Tokens that are all but right. Every server of the suite is asked with each of them. */
public final class TokenMutations {

    private static final String FORM = "has a form that is not taken";
    private static final String USE = "no access token";

    private TokenMutations() {}

    /** Each is a 401, at whatever server. */
    public static Stream<Token> refused(Issuer issuer) {
        return Stream.of(Forgeries.of(issuer), ofClaims(issuer), ofUse(issuer), odd(issuer))
                .flatMap(tokens -> tokens);
    }

    /** Each is taken: the marks that access tokens of real issuers carry. */
    public static Stream<Token> accepted(Issuer issuer) {
        return Stream.of(
                new Token("plain", issuer.token(), ""),
                new Token("JWT", issuer.token(Map.of("typ", "JWT"), claims -> {}), ""),
                new Token("at+jwt", issuer.token(Map.of("typ", "at+jwt"), claims -> {}), ""),
                new Token("application/at+jwt", issuer.token(Map.of("typ", "application/AT+JWT"), claims -> {}), ""),
                new Token(
                        "Bearer with a nonce",
                        issuer.token(claims -> {
                            claims.setStringClaim("typ", "Bearer");
                            claims.setStringClaim("nonce", "n");
                        }),
                        ""),
                new Token("for access", issuer.token(claims -> claims.setStringClaim("token_use", "access")), ""),
                new Token(
                        "many audiences",
                        issuer.token(claims -> {
                            var first = claims.getClaimValue("aud");
                            claims.setClaim("aud", List.of("somebody", first));
                        }),
                        ""),
                new Token(
                        "a fraction of a second",
                        issuer.token(claims ->
                                claims.setClaim("exp", Issuer.inMinutes(5).getValue() + 0.5)),
                        ""),
                new Token("no key named", issuer.token(Map.of("kid", ""), claims -> {}), ""));
    }

    private static Stream<Token> ofClaims(Issuer issuer) {
        return Stream.of(
                mutation(issuer, "another issuer", "another issuer", c -> c.setIssuer("https://evil.test")),
                mutation(issuer, "no issuer", "another issuer", c -> c.unsetClaim("iss")),
                mutation(issuer, "another audience", "someone else", c -> c.setAudience("someone-else")),
                mutation(issuer, "no audience", "someone else", c -> c.unsetClaim("aud")),
                mutation(issuer, "expired", "has expired", c -> c.setExpirationTime(Issuer.inMinutes(-5))),
                mutation(issuer, "never expiring", "never expires", c -> c.unsetClaim("exp")),
                mutation(issuer, "not valid yet", "not valid yet", c -> c.setNotBefore(Issuer.inMinutes(5))),
                mutation(
                        issuer,
                        "issued in the future",
                        "issued in the future",
                        c -> c.setIssuedAt(Issuer.inMinutes(5))),
                mutation(
                        issuer,
                        "for ten years",
                        "made for longer",
                        c -> c.setExpirationTime(Issuer.inMinutes(10 * 365 * 24 * 60L))),
                mutation(issuer, "for ten years, no issue date", "made for longer", c -> {
                    c.unsetClaim("iat");
                    c.setExpirationTime(Issuer.inMinutes(10 * 365 * 24 * 60L));
                }));
    }

    private static Stream<Token> ofUse(Issuer issuer) {
        return Stream.of(
                mutation(issuer, "an ID token by its claim", USE, c -> c.setStringClaim("typ", "ID")),
                mutation(issuer, "an ID token by its nonce", USE, c -> c.setStringClaim("nonce", "n")),
                mutation(issuer, "an ID token by its hash", USE, c -> c.setStringClaim("at_hash", "h")),
                mutation(issuer, "an ID token by its use", USE, c -> c.setStringClaim("token_use", "id")),
                mutation(issuer, "a refresh token", USE, c -> c.setStringClaim("typ", "Refresh")),
                mutation(issuer, "a logout token", USE, c -> c.setClaim("events", Map.of())),
                new Token("a logout token by its header", issuer.token(Map.of("typ", "logout+jwt"), c -> {}), USE),
                new Token("a proof by its header", issuer.token(Map.of("typ", "dpop+jwt"), c -> {}), USE),
                new Token(
                        "an ID token under an access header",
                        issuer.token(Map.of("typ", "at+jwt"), c -> c.setStringClaim("typ", "ID")),
                        USE));
    }

    private static Stream<Token> odd(Issuer issuer) {
        var times = Stream.of("exp", "nbf", "iat")
                .flatMap(claim -> Stream.<Object>of(
                                1e18, -1, Long.MAX_VALUE, 1e308, "tomorrow", true, List.of(1), Map.of())
                        .map(value -> mutation(issuer, claim + " = " + value, FORM, c -> c.setClaim(claim, value))));
        var texts = Stream.<Object>of("", " ", "a\u0000b", "a\nb", "x".repeat(300), 7, List.of("a"), Map.of())
                .map(value -> mutation(issuer, "sub = " + shown(value), FORM, c -> c.setClaim("sub", value)));
        var others = Stream.of(
                mutation(issuer, "no subject", FORM, c -> c.unsetClaim("sub")),
                mutation(issuer, "org = no id", FORM, c -> c.setStringClaim("org", "mine")),
                mutation(issuer, "org = a short id", FORM, c -> c.setStringClaim("org", "1-1-1-1-1")),
                mutation(issuer, "org = number", FORM, c -> c.setClaim("org", 5)),
                mutation(issuer, "groups = text", FORM, c -> c.setClaim("groups", "admin")),
                mutation(issuer, "groups = numbers", FORM, c -> c.setClaim("groups", List.of(1, 2))),
                mutation(issuer, "groups = lists", FORM, c -> c.setClaim("groups", List.of(List.of("admin")))),
                mutation(issuer, "aud = number", FORM, c -> c.setClaim("aud", 5)),
                mutation(issuer, "iss = list", "another issuer", c -> c.setClaim("iss", List.of("a"))),
                new Token("a signature with signs that are none", issuer.token() + "!*~", "cannot be read"),
                new Token("a padded signature", issuer.token() + "==", "cannot be read"),
                new Token("no claims", issuer.signed("", Map.of()), "cannot be read"),
                new Token("claims that are a list", issuer.signed("[1]", Map.of()), "cannot be read"),
                new Token("a claim twice", issuer.signed("{\"sub\":\"a\",\"sub\":\"b\"}", Map.of()), "cannot be read"),
                new Token("claims without a bottom", issuer.signed("{\"a\":".repeat(2_000), Map.of()), ""));
        return Stream.of(times, texts, others).flatMap(tokens -> tokens);
    }

    private static Token mutation(Issuer issuer, String what, String reason, Consumer<JwtClaims> change) {
        return new Token(what, issuer.token(change), reason);
    }

    private static String shown(Object value) {
        var text = value.toString().replaceAll("\\p{Cc}", "?");
        return text.substring(0, Math.min(10, text.length()));
    }
}
