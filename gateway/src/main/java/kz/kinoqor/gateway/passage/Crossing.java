package kz.kinoqor.gateway.passage;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import java.util.List;
import kz.kinoqor.gateway.route.Upstream;

/**
 * Which headers cross the door. What belongs to one connection stays on it (RFC 9110, 7.6.1), and nobody outside can
 * speak as if the door had: forwarding and identity headers are written here or not at all.
 */
final class Crossing {

    private static final List<AsciiString> OF_ONE_CONNECTION = List.of(
            HttpHeaderNames.CONNECTION,
            AsciiString.cached("keep-alive"),
            AsciiString.cached("proxy-connection"),
            HttpHeaderNames.PROXY_AUTHENTICATE,
            HttpHeaderNames.PROXY_AUTHORIZATION,
            HttpHeaderNames.TE,
            HttpHeaderNames.TRAILER,
            HttpHeaderNames.UPGRADE,
            AsciiString.cached("http2-settings"));

    /** Headers by which a proxy or a service tells another who is speaking. All begin with x- but the first three. */
    private static final List<AsciiString> OF_THE_DOOR = List.of(
            AsciiString.cached("forwarded"), AsciiString.cached("remote-user"), AsciiString.cached("client-cert"));

    private static final List<String> INTERNAL = List.of(
            "x-forwarded",
            "x-internal-",
            "x-kinoqor-",
            "x-real-ip",
            "x-remote-",
            "x-auth-",
            "x-user",
            "x-client-",
            "x-original-",
            "x-rewrite-",
            "x-http-method",
            "x-method-override",
            "x-ssl-",
            "x-org");

    private static final AsciiString TRACEPARENT = AsciiString.cached("traceparent");
    private static final AsciiString TRACESTATE = AsciiString.cached("tracestate");
    private static final AsciiString REQUEST_ID = AsciiString.cached("x-request-id");
    private static final AsciiString FORWARDED_FOR = AsciiString.cached("x-forwarded-for");
    private static final AsciiString FORWARDED_PROTO = AsciiString.cached("x-forwarded-proto");
    private static final AsciiString FORWARDED_HOST = AsciiString.cached("x-forwarded-host");

    private Crossing() {}

    /** Bytes that the headers took on the connection. */
    static int weight(HttpHeaders headers) {
        var bytes = 0;
        for (var lines = headers.iteratorCharSequence(); lines.hasNext(); ) {
            var line = lines.next();
            bytes += line.getKey().length() + line.getValue().length() + 4;
        }
        return bytes;
    }

    /** Makes a caller's headers those of a request to a service. They are changed in place: nothing is copied. */
    static void outward(HttpHeaders headers, Call call, Upstream upstream) {
        var chunked = headers.contains(HttpHeaderNames.TRANSFER_ENCODING);
        var host = headers.get(HttpHeaderNames.HOST);
        forget(headers);
        if (chunked) {
            headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
        if (!call.trace().text().equals(headers.get(TRACEPARENT))) {
            headers.set(TRACEPARENT, call.trace().text());
            headers.remove(TRACESTATE);
        }
        var request = call.request();
        headers.set(REQUEST_ID, call.id().text());
        headers.set(HttpHeaderNames.HOST, upstream.authority());
        headers.set(FORWARDED_FOR, request.remoteAddress().hostAddress());
        headers.set(FORWARDED_PROTO, request.scheme());
        if (host != null) {
            headers.set(FORWARDED_HOST, host);
        }
    }

    private static void forget(HttpHeaders headers) {
        nominated(headers);
        OF_ONE_CONNECTION.forEach(headers::remove);
        OF_THE_DOOR.forEach(headers::remove);
        headers.remove(HttpHeaderNames.TRANSFER_ENCODING);
        headers.remove(HttpHeaderNames.EXPECT);
        for (var name : internal(headers)) {
            headers.remove(name);
        }
    }

    private static List<String> internal(HttpHeaders headers) {
        List<String> found = List.of();
        for (var lines = headers.iteratorCharSequence(); lines.hasNext(); ) {
            var name = lines.next().getKey();
            if (name.length() > 4 && (name.charAt(0) | 0x20) == 'x' && name.charAt(1) == '-' && reserved(name)) {
                found = found.isEmpty() ? new java.util.ArrayList<>() : found;
                found.add(name.toString());
            }
        }
        return found;
    }

    private static boolean reserved(CharSequence name) {
        for (var prefix : INTERNAL) {
            if (AsciiString.regionMatches(name, true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    /** Headers that {@code Connection} names belong to the connection too. */
    private static void nominated(HttpHeaders headers) {
        var connection = headers.get(HttpHeaderNames.CONNECTION);
        if (connection == null || "keep-alive".equalsIgnoreCase(connection) || "close".equalsIgnoreCase(connection)) {
            return;
        }
        for (var value : headers.getAll(HttpHeaderNames.CONNECTION)) {
            for (var name : value.split(",", -1)) {
                if (!name.isBlank() && !AsciiString.contentEqualsIgnoreCase(name.strip(), "host")) {
                    headers.remove(name.strip());
                }
            }
        }
    }

    /** Copies a service's headers to the answer. */
    static void inward(HttpHeaders from, MultiMap to, Call call) {
        nominated(from);
        OF_ONE_CONNECTION.forEach(from::remove);
        from.remove(HttpHeaderNames.TRANSFER_ENCODING);
        for (var lines = from.iteratorCharSequence(); lines.hasNext(); ) {
            var line = lines.next();
            to.add(line.getKey(), line.getValue());
        }
        to.set(TRACEPARENT, call.trace().text());
        to.set(REQUEST_ID, call.id().text());
    }
}
