package kz.kinoqor.gateway.request;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/**
 * The names that {@code Connection} nominates. A nominated header ends at the gateway (RFC 9110, 7.6.1); so a caller may
 * only nominate what has no meaning for the request: what belongs to a connection anyway, and headers of its own.
 */
final class ConnectionHeader {

    private static final Set<String> HARMLESS =
            Set.of("close", "keep-alive", "proxy-connection", "te", "upgrade", "http2-settings");

    private ConnectionHeader() {}

    static boolean harmless(HttpHeaders headers) {
        var first = headers.get(HttpHeaderNames.CONNECTION);
        if (first == null) {
            return true;
        }
        for (var line : headers.getAll(HttpHeaderNames.CONNECTION)) {
            for (var name : line.split(",", -1)) {
                if (!name.isBlank() && !harmless(name.strip().toLowerCase(Locale.ROOT))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean harmless(String name) {
        return HARMLESS.contains(name) || (ofTheCaller(name) && HeaderNames.token(name));
    }

    private static boolean ofTheCaller(String name) {
        return name.startsWith("x-") && !name.equals("x-request-id") && !HeaderNames.reserved(name);
    }
}
