package kz.kinoqor.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.gateway.coding.Tags;
import kz.kinoqor.gateway.request.HeaderNames;

/**
 * Which headers pass. What belongs to one connection stays on it (RFC 9110, 7.6.1), and nobody outside can speak as if
 * the gateway had: forwarding and identity headers are written here or not at all.
 */
final class HeaderRules implements ProxyInterceptor {

    private static final List<AsciiString> OF_ONE_CONNECTION = List.of(
            HttpHeaderNames.CONNECTION,
            AsciiString.cached("keep-alive"),
            AsciiString.cached("proxy-connection"),
            HttpHeaderNames.PROXY_AUTHENTICATE,
            HttpHeaderNames.PROXY_AUTHORIZATION,
            AsciiString.cached("proxy-authentication-info"),
            HttpHeaderNames.TE,
            HttpHeaderNames.TRAILER,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.UPGRADE,
            AsciiString.cached("http2-settings"));

    private static final AsciiString TRACEPARENT = AsciiString.cached("traceparent");
    private static final AsciiString TRACESTATE = AsciiString.cached("tracestate");
    private static final AsciiString REQUEST_ID = AsciiString.cached("x-request-id");
    private static final AsciiString FORWARDED_FOR = AsciiString.cached("x-forwarded-for");
    private static final AsciiString FORWARDED_PROTO = AsciiString.cached("x-forwarded-proto");
    private static final AsciiString FORWARDED_HOST = AsciiString.cached("x-forwarded-host");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        outward(context.request().headers(), Exchange.of(context));
        return context.sendRequest();
    }

    private static void outward(MultiMap headers, Exchange exchange) {
        connection(headers);
        headers.remove(HttpHeaderNames.EXPECT);
        // The gateway compresses, so that there is one form of each answer behind it.
        headers.remove(HttpHeaderNames.ACCEPT_ENCODING);
        Tags.unmark(headers);
        for (var name : reserved(headers)) {
            headers.remove(name);
        }
        if (!exchange.trace().text().equals(headers.get(TRACEPARENT))) {
            headers.set(TRACEPARENT, exchange.trace().text());
            headers.remove(TRACESTATE);
        }
        headers.set(REQUEST_ID, exchange.id().text());
        headers.set(FORWARDED_FOR, exchange.client().address());
        headers.set(FORWARDED_PROTO, exchange.client().scheme());
        var host = headers.get(HttpHeaderNames.HOST);
        if (host != null) {
            headers.set(FORWARDED_HOST, host);
        }
    }

    private static List<String> reserved(MultiMap headers) {
        List<String> found = List.of();
        for (var line : headers) {
            if (HeaderNames.reserved(line.getKey())) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(line.getKey());
            }
        }
        return found;
    }

    /** Headers that {@code Connection} names belong to the connection too. */
    private static void connection(MultiMap headers) {
        if (headers.contains(HttpHeaderNames.CONNECTION)) {
            for (var value : headers.getAll(HttpHeaderNames.CONNECTION)) {
                for (var name : value.split(",", -1)) {
                    headers.remove(name.strip());
                }
            }
        }
        OF_ONE_CONNECTION.forEach(headers::remove);
    }

    /** Makes a service's headers those of our answer. */
    static void inward(MultiMap headers, Exchange exchange) {
        connection(headers);
        headers.set(TRACEPARENT, exchange.trace().text());
        headers.set(REQUEST_ID, exchange.id().text());
    }
}
