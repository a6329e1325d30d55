package kz.kinoqor.gateway.request;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Turns away every request that two readers could take for different ones. The library reads the bytes and decides where
 * a request ends; these rules leave it nothing doubtful to decide.
 */
@Singleton
public class RequestRules {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /** Of these, the second one would count for one reader and the first one for another. */
    private static final List<AsciiString> ONCE = List.of(
            AsciiString.cached("idempotency-key"),
            HttpHeaderNames.IF_MATCH,
            HttpHeaderNames.CONTENT_TYPE,
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.IF_UNMODIFIED_SINCE,
            HttpHeaderNames.IF_MODIFIED_SINCE,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.RANGE,
            AsciiString.cached("last-event-id"));

    private final int longestUri;
    private final long largestHeaders;

    RequestRules(RequestBounds bounds) {
        this.longestUri = Math.toIntExact(bounds.maxUri().asLongValue());
        this.largestHeaders = bounds.maxHeaders().asLongValue();
    }

    /**
     * Why the request is refused; null for one that may pass. Looks at the head only. A doubt about what the request is
     * comes before all else: only then is the connection closed, and what follows may be part of it.
     */
    public @Nullable Problem refusal(HttpServerRequest request) {
        var headers = (HttpHeaders) request.headers();
        var why = doubt(headers, request.version());
        if (why != null) {
            return Refusal.BAD_REQUEST.with(why);
        }
        var refused = refusal(request.method(), request.uri(), request.path());
        return refused == null ? refusal(headers) : refused;
    }

    private @Nullable Problem refusal(HttpMethod method, String uri, @Nullable String path) {
        if (!METHODS.contains(method.name())) {
            return Refusal.METHOD_NOT_ALLOWED.with("The gateway does not take this method.");
        }
        if (uri.length() > longestUri) {
            return Refusal.URI_TOO_LONG.with("At most " + longestUri + " characters are taken.");
        }
        if (uri.isEmpty() || uri.charAt(0) != '/' || path == null || !Paths.plain(path)) {
            return Refusal.BAD_REQUEST.with(
                    "The path must be plain: no dot segments, no backslash, no control character.");
        }
        return null;
    }

    private @Nullable Problem refusal(HttpHeaders headers) {
        if (weight(headers) > largestHeaders) {
            return Refusal.HEADERS_TOO_LARGE.with("At most " + largestHeaders + " bytes are taken.");
        }
        if (headers.getAll(HttpHeaderNames.AUTHORIZATION).size() > 1) {
            return Refusal.TOKEN_INVALID.with("There is more than one Authorization header.");
        }
        return null;
    }

    private static @Nullable String doubt(HttpHeaders headers, HttpVersion version) {
        if (!namesAreTokens(headers)) {
            return "A header has no name, or one that is not a token.";
        }
        var hosts = headers.getAll(HttpHeaderNames.HOST);
        if (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches()) {
            return "There must be one Host header, with a name and perhaps a port.";
        }
        var framing = framing(headers, version);
        if (framing != null) {
            return framing;
        }
        if (!ConnectionHeader.harmless(headers)) {
            return "Connection nominates a header that the request needs.";
        }
        for (var name : ONCE) {
            if (headers.contains(name) && headers.getAll(name).size() > 1) {
                return "There is more than one " + name + " header.";
            }
        }
        return null;
    }

    private static @Nullable String framing(HttpHeaders headers, HttpVersion version) {
        var length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        if (length != null && !LENGTH.matcher(length).matches()) {
            return "Content-Length is not a number.";
        }
        if (!headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            return null;
        }
        var codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
            return "The only transfer coding taken is chunked.";
        }
        if (length != null || version != HttpVersion.HTTP_1_1) {
            return "A transfer coding is taken in HTTP/1.1 only, and never beside Content-Length.";
        }
        return null;
    }

    private static boolean namesAreTokens(HttpHeaders headers) {
        for (var lines = headers.iteratorCharSequence(); lines.hasNext(); ) {
            if (!HeaderNames.token(lines.next().getKey())) {
                return false;
            }
        }
        return true;
    }

    /** Bytes that the headers took on the connection. */
    static int weight(HttpHeaders headers) {
        var bytes = 0;
        for (var lines = headers.iteratorCharSequence(); lines.hasNext(); ) {
            var line = lines.next();
            bytes += line.getKey().length() + line.getValue().length() + 4;
        }
        return bytes;
    }
}
