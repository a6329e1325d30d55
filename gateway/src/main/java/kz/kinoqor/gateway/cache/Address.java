package kz.kinoqor.gateway.cache;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a request is about.
 *
 * @param ids every id in its path
 * @param one the id of the one aggregate whose representation this is the address of, spelled the one way in which it
 *     may be kept; empty for every other address
 */
record Address(String uri, Set<UUID> ids, Optional<UUID> one) {

    private static final Pattern ONE = Pattern.compile("/v1/(?:films|people|organisations|festivals|funds|awards)"
            + "/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    static Address of(String uri) {
        var one = ONE.matcher(uri);
        if (one.matches()) {
            var id = UUID.fromString(one.group(1));
            return new Address(uri, Set.of(id), Optional.of(id));
        }
        return new Address(uri, Mentions.in(path(uri)), Optional.empty());
    }

    private static String path(String uri) {
        var query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        return path.indexOf('%') < 0 ? path : decoded(path);
    }

    private static String decoded(String path) {
        try {
            return QueryStringDecoder.decodeComponent(path);
        } catch (IllegalArgumentException unreadable) {
            return path;
        }
    }
}
