package kz.kinoqor.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Issues and reads cursors: the sort key of the last row shown and a hash of the filter, signed, so that nobody steers a
 * query by hand and a cursor never crosses over to another filter.
 */
@ApplicationScoped
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int FILTER = 8;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec secret;

    Cursors(@ConfigProperty(name = "kinoqor.cursor.secret") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * @param key the sort key of the last row shown
     * @param filter the filter as text, in a fixed order
     */
    public String after(List<String> key, String filter) {
        var text = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(FILTER + text.length)
                .put(filterHash(filter))
                .put(text)
                .array();
        var token = ByteBuffer.allocate(SIGNATURE + body.length)
                .put(signature(body))
                .put(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Empty for the first page; refuses with {@code cursor-invalid} or {@code cursor-of-other-filter} (400). */
    public Optional<List<String>> read(@Nullable String cursor, String filter) {
        if (cursor == null) {
            return Optional.empty();
        }
        var token = decode(cursor);
        var body = Arrays.copyOfRange(token, SIGNATURE, token.length);
        if (!MessageDigest.isEqual(signature(body), Arrays.copyOf(token, SIGNATURE))) {
            throw new PageProblem.CursorInvalid().refuse();
        }
        if (!Arrays.equals(filterHash(filter), Arrays.copyOf(body, FILTER))) {
            throw new PageProblem.CursorOfOtherFilter().refuse();
        }
        var key = new String(body, FILTER, body.length - FILTER, StandardCharsets.UTF_8);
        return Optional.of(List.of(key.split(SEPARATOR, -1)));
    }

    private static byte[] decode(String cursor) {
        try {
            var token = Base64.getUrlDecoder().decode(cursor);
            if (token.length < SIGNATURE + FILTER) {
                throw new PageProblem.CursorInvalid().refuse();
            }
            return token;
        } catch (IllegalArgumentException e) {
            throw new PageProblem.CursorInvalid().refuse();
        }
    }

    private byte[] signature(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    private static byte[] filterHash(String filter) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(filter.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, FILTER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
