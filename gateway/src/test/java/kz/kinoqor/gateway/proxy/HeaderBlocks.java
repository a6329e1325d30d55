package kz.kinoqor.gateway.proxy;

import java.util.List;
import java.util.Random;

/** Makes requests of pieces that have fooled proxies before, in any order and number. */
final class HeaderBlocks {

    private static final List<String> LINES = List.of(
            "POST %s HTTP/1.1",
            "POST %s HTTP/1.1",
            "POST %s HTTP/1.1",
            "GET %s HTTP/1.1",
            "PUT %s HTTP/1.1",
            "POST %s HTTP/1.0",
            "POST http://evil.test%s HTTP/1.1",
            "POST  %s HTTP/1.1",
            "POST %s HTTP/1.1 ",
            "POST %s HTTP/1.2",
            "PROPFIND %s HTTP/1.1");

    private static final List<String> HEADERS = List.of(
            "Host: a",
            "Host: a",
            "Host: b",
            "host : a",
            "Content-Length: %d",
            "Content-Length: %d",
            "Content-Length: 0",
            "Content-Length: 1",
            "Content-Length: +%d",
            "Content-Length: 0x1",
            "Content-Length: %d, %d",
            "Content-Length : %d",
            "Content_Length: 0",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: Chunked",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity",
            "Transfer-Encoding:\tchunked",
            "Transfer-Encoding: \u000bchunked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding\u0000: chunked",
            "Transfer_Encoding: chunked",
            "TE: trailers",
            "Trailer: X-Late",
            "Expect: 100-continue",
            "Upgrade: h2c",
            "Connection: Upgrade, HTTP2-Settings",
            "Connection: content-length",
            "Connection: transfer-encoding",
            "Connection: close, host",
            "Connection: X-Own",
            "Connection: keep-alive",
            "X-Own: 1",
            "X-Fold: a\r\n b",
            "X-Fold: a\r\n Content-Length: 0",
            "Foo: a\nTransfer-Encoding: chunked",
            "Foo: a\rContent-Length: 0",
            ": nameless",
            "Idempotency-Key: k",
            "If-Match: \"1\"",
            "Accept: text/plain");

    private final Random random;

    HeaderBlocks(long seed) {
        random = new Random(seed);
    }

    /** Bytes that begin with a request for {@code <id>-first} and hide one for {@code <id>-hidden}. */
    String next(String id) {
        var hidden = "GET /v1/films/" + id + "-hidden HTTP/1.1\r\nHost: a\r\n\r\n";
        var body = switch (random.nextInt(5)) {
            case 0 -> hidden;
            case 1 -> "0\r\n\r\n" + hidden;
            case 2 -> Integer.toHexString(hidden.length()) + "\r\n" + hidden + "\r\n0\r\n\r\n";
            case 3 -> Integer.toHexString(hidden.length()) + ";a=b\r\n" + hidden + "\r\n0\r\nX-Late: 1\r\n\r\n";
            default -> Integer.toHexString(hidden.length()) + "\n" + hidden + "\n0\n\n";
        };
        var request =
                new StringBuilder(LINES.get(random.nextInt(LINES.size())).formatted("/v1/films/" + id + "-first"));
        request.append("\r\n");
        if (random.nextInt(10) > 0) {
            request.append("Host: a\r\n");
        }
        for (var more = random.nextInt(1, 5); more > 0; more--) {
            var header = HEADERS.get(random.nextInt(HEADERS.size()));
            request.append(header.replace("%d", Integer.toString(body.length())))
                    .append("\r\n");
        }
        return request.append("\r\n").append(body).toString();
    }
}
