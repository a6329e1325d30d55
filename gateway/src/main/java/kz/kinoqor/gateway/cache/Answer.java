package kz.kinoqor.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A representation as it is kept: plain, not encoded, the same for everybody.
 *
 * @param tag its {@code ETag} as it was sent, quotes and all
 * @param headers those that belong to the representation
 * @param ids every id it mentions, its own included
 */
record Answer(String tag, Map<String, String> headers, Buffer body, Set<UUID> ids) {

    private static final List<String> OF_THE_REPRESENTATION =
            List.of("content-type", "content-language", "cache-control", "last-modified", "link");

    /** Null for what must not be kept: no tag, or meant for one reader only. */
    static @Nullable Answer of(UUID id, MultiMap headers, Buffer body) {
        var tag = headers.get("etag");
        if (tag == null || headers.contains("set-cookie") || headers.contains("content-encoding")) {
            return null;
        }
        var control = headers.get("cache-control");
        if (control != null && (control.contains("private") || control.contains("no-store"))) {
            return null;
        }
        var kept = new TreeMap<String, String>();
        for (var name : OF_THE_REPRESENTATION) {
            var value = headers.get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        var ids = Mentions.in(body.getBytes());
        ids.add(id);
        return new Answer(tag, kept, body, ids);
    }

    /** {@code If-None-Match} compares weakly (RFC 9110, 13.1.2). */
    boolean isKnownTo(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (var known : ifNoneMatch.split(",", -1)) {
            if (strong(known.strip()).equals(strong(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    int weight() {
        return body.length() + 64 * ids.size() + 256;
    }
}
