package kz.kinoqor.kit.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of what content says. White space, the order of members, and members that are absent, null or empty make no
 * other content, so a form that gets one more optional member keeps the digests of all that was sent before. Digests are
 * stored: how they are made is pinned by a test.
 */
public final class ContentDigest {

    /** The first byte of what is hashed: a digest of another version is never taken for the same. */
    private static final byte VERSION = 1;

    private static final ObjectWriter CANONICAL = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();

    private ContentDigest() {}

    /** Of all parts together, in their order; none may be a stream. */
    public static byte[] of(@Nullable Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(VERSION);
            return digest.digest(CANONICAL.writeValueAsBytes(Arrays.asList(parts)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("content without a digest", e);
        }
    }
}
