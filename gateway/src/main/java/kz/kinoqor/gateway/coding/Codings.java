package kz.kinoqor.gateway.coding;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides for each answer whether it goes out compressed. What streams event by event never does. */
public final class Codings {

    private static final int WORTH_IT = 1024;
    private static final int NO_CONTENT = 204;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;

    private static final Set<String> TEXTS = Set.of(
            "text/html",
            "text/css",
            "text/javascript",
            "text/plain",
            "text/csv",
            "application/json",
            "application/yaml",
            "application/xml",
            "image/svg+xml");

    private static final Compression.Choice CHOICE = new Compression.Choice();

    private Codings() {}

    /** True where the caller takes neither the plain form nor the compressed one (RFC 9110, 12.5.3). */
    public static boolean leaveNothing(HttpServerRequest request, boolean neverCompressed) {
        var accepted = accepted(request);
        return accepted != null && plainIsRefused(accepted) && (neverCompressed || !CHOICE.isGzip(accepted));
    }

    /** To be called when the head of an answer is complete. */
    public static void settle(HttpServerRequest request, HttpServerResponse response) {
        var headers = response.headers();
        var status = response.getStatusCode();
        if (status == NOT_MODIFIED) {
            tell(headers);
            var tag = headers.get(HttpHeaderNames.ETAG);
            if (tag != null) {
                headers.set(
                        HttpHeaderNames.ETAG,
                        Tags.known(tag, Tags.list(request.headers(), HttpHeaderNames.IF_NONE_MATCH)));
            }
        } else if (status >= 200 && status != NO_CONTENT && !headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
            settle(request, response, accepted(request));
        }
    }

    private static void settle(HttpServerRequest request, HttpServerResponse response, @Nullable String accepted) {
        var headers = response.headers();
        var whole = response.getStatusCode() != PARTIAL && !mustStay(headers);
        var text = whole && isText(headers.get(HttpHeaderNames.CONTENT_TYPE));
        if (text) {
            tell(headers);
        }
        if (accepted == null || request.version() != HttpVersion.HTTP_1_1) {
            return;
        }
        if (whole && CHOICE.isGzip(accepted) && ((text && isWorthIt(headers)) || plainIsRefused(accepted))) {
            compress(request, headers);
        } else if (request.method() != HttpMethod.HEAD) {
            // Tells the server to leave the answer alone; it takes the header off again.
            headers.set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY);
        }
    }

    private static void compress(HttpServerRequest request, MultiMap headers) {
        tell(headers);
        var tag = headers.get(HttpHeaderNames.ETAG);
        if (tag != null) {
            headers.set(HttpHeaderNames.ETAG, Tags.compressed(tag));
        }
        if (request.method() == HttpMethod.HEAD) {
            headers.set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP).remove(HttpHeaderNames.CONTENT_LENGTH);
        }
    }

    private static void tell(MultiMap headers) {
        for (var line : headers.getAll(HttpHeaderNames.VARY)) {
            if (line.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
                return;
            }
        }
        headers.add(HttpHeaderNames.VARY, "Accept-Encoding");
    }

    private static boolean mustStay(MultiMap headers) {
        return headers.getAll(HttpHeaderNames.CACHE_CONTROL).stream()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains("no-transform"));
    }

    private static boolean isText(@Nullable String type) {
        if (type == null) {
            return false;
        }
        var semicolon = type.indexOf(';');
        var plain = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        return TEXTS.contains(plain) || plain.endsWith("+json");
    }

    /** A short answer grows by being compressed. */
    private static boolean isWorthIt(MultiMap headers) {
        var length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        return length == null || length.length() > 4 || Integer.parseInt(length) >= WORTH_IT;
    }

    private static @Nullable String accepted(HttpServerRequest request) {
        var lines = request.headers().getAll(HttpHeaderNames.ACCEPT_ENCODING);
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** {@code identity;q=0}, or {@code *;q=0} with no word about identity. */
    private static boolean plainIsRefused(String accepted) {
        if (!accepted.contains("=")) {
            return false;
        }
        var refused = false;
        for (var element : accepted.split(",", -1)) {
            var parts = element.toLowerCase(Locale.ROOT).replace(" ", "").split(";", 2);
            var nothing = parts.length == 2 && parts[1].matches("q=0(\\.0*)?");
            if (parts[0].equals("identity")) {
                return nothing;
            }
            if (parts[0].equals("*")) {
                refused = nothing;
            }
        }
        return refused;
    }
}
