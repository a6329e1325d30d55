package kz.kinoqor.http.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.AlgorithmIdentifiers;

/** Tokens that the issuer never signed as they stand: every server answers 401 to each of them. */
final class Forgeries {

    private static final String SIGNATURE = "not signed by a key of the issuer";
    private static final String ALGORITHM = "signed in a way that is not taken";
    private static final String UNREADABLE = "cannot be read";

    private Forgeries() {}

    static Stream<Token> of(Issuer issuer) {
        var id = issuer.key().getKeyId();
        var stranger = issuer.another("of-a-stranger");
        var namesake = issuer.another(id);
        return Stream.of(
                new Token("unsigned", unsigned(issuer, "none"), ALGORITHM),
                new Token("unsigned, spelled oddly", unsigned(issuer, "nOnE"), ALGORITHM),
                new Token("signed with the public key as a secret", confused(issuer), ALGORITHM),
                new Token("another algorithm", under(issuer, AlgorithmIdentifiers.RSA_USING_SHA512), ALGORITHM),
                new Token("another padding", under(issuer, AlgorithmIdentifiers.RSA_PSS_USING_SHA256), ALGORITHM),
                new Token("an unknown key", stranger.token(), SIGNATURE),
                new Token("a key of the same name", namesake.token(), SIGNATURE),
                new Token("an unnamed key", stranger.token(Map.of("kid", ""), claims -> {}), SIGNATURE),
                new Token("a key brought along", bringing(stranger, "jku", "https://evil.test/keys.json"), SIGNATURE),
                new Token("a path as a key", bringing(stranger, "kid", "../../../../dev/null"), SIGNATURE),
                new Token("a key named for ever", bringing(stranger, "kid", "k".repeat(300)), "too long a name"),
                new Token("claims changed", tampered(issuer.token(), 1), SIGNATURE),
                new Token("signature changed", tampered(issuer.token(), 2), SIGNATURE),
                new Token("signature left out", issuer.token().replaceAll("\\.[^.]*$", "."), SIGNATURE),
                new Token("a header that is no object", encoded("[]") + ".e30.AAAA", UNREADABLE),
                new Token("a header of odd types", encoded("{\"alg\":7,\"kid\":{},\"typ\":[]}") + ".e30.AAAA", ""),
                new Token("a header without a bottom", encoded("[".repeat(5_000)) + ".e30.AAAA", UNREADABLE),
                new Token("half a token", "abc.def", UNREADABLE),
                new Token("five parts", "a.b.c.d.e", UNREADABLE),
                new Token("dots", "..", UNREADABLE),
                new Token("nothing", "", ""));
    }

    private static String under(Issuer issuer, String algorithm) {
        return issuer.token(Map.of("alg", algorithm), claims -> {});
    }

    private static String bringing(Issuer stranger, String header, String value) {
        return stranger.token(Map.of(header, value), claims -> {});
    }

    private static String unsigned(Issuer issuer, String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "."
                + encoded(issuer.claims().toJson()) + ".";
    }

    /** The classic: HS256 with the encoded public key as its secret. */
    private static String confused(Issuer issuer) {
        try {
            var content = encoded("{\"alg\":\"HS256\",\"kid\":\"" + issuer.key().getKeyId() + "\"}") + "."
                    + encoded(issuer.claims().toJson());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(issuer.key().getPublicKey().getEncoded(), "HmacSHA256"));
            var signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tampered(String token, int part) {
        var parts = token.split("\\.", -1);
        var middle = parts[part].length() / 2;
        var other = parts[part].charAt(middle) == 'A' ? 'B' : 'A';
        parts[part] = parts[part].substring(0, middle) + other + parts[part].substring(middle + 1);
        return String.join(".", parts);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
