package kz.kinoqor.http.testing;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes requests of pieces that have fooled proxies before, in any order and number, and spoils some of them. */
public final class HeaderBlocks {

    private static final List<String> LINES = List.of(
            "POST %s HTTP/1.1",
            "POST %s HTTP/1.1",
            "POST %s HTTP/1.1",
            "POST %s HTTP/1.1",
            "GET %s HTTP/1.1",
            "GET %s HTTP/1.1",
            "PUT %s HTTP/1.1",
            "HEAD %s HTTP/1.1",
            "POST %s HTTP/1.0",
            "POST http://evil.test%s HTTP/1.1",
            "POST  %s HTTP/1.1",
            "POST %s HTTP/1.1 ",
            "POST %s HTTP/1.2",
            "PROPFIND %s HTTP/1.1",
            "\r\nGET %s HTTP/1.1");

    /** What says where a request ends, or seems to. */
    private static final List<String> FRAMING = List.of(
            "Content-Length: %d",
            "Content-Length: %d",
            "Content-Length: %d",
            "Content-Length: 0",
            "Content-Length: 1",
            "Content-Length: 00%d",
            "Content-Length: +%d",
            "Content-Length: 0x1",
            "Content-Length:",
            "Content-Length: %d, %d",
            "Content-Length : %d",
            "Content-Length:\t%d\t",
            "Content-Length: \u00a0%d",
            "Content_Length: 0",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: Chunked",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding:\tchunked",
            "Transfer-Encoding: \u000bchunked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding\u0000: chunked",
            "Transfer-Encoding\r\n : chunked",
            "Transfer_Encoding: chunked",
            "Connection: content-length",
            "Connection: transfer-encoding",
            "Foo: a\nTransfer-Encoding: chunked",
            "Foo: a\rContent-Length: 0",
            "X-Fold: a\r\n Content-Length: 0");

    private static final List<String> HEADERS = List.of(
            "Host: a",
            "Host: b",
            "host : a",
            "TE: trailers",
            "Trailer: X-Late",
            "Expect: 100-continue",
            "Upgrade: h2c",
            "Connection: Upgrade, HTTP2-Settings",
            "Connection: close, host",
            "Connection: X-Own",
            "Connection: keep-alive",
            "Connection: close",
            "Keep-Alive: timeout=5",
            "Proxy-Connection: keep-alive",
            "X-Own: 1",
            "X-Own: 2",
            "X-Own: \u00d2\u009a",
            "X-Empty:",
            "X-Fold: a\r\n b",
            "X-Forwarded-For: 192.0.2.7",
            "Forwarded: for=192.0.2.7",
            "X-Kinoqor-Role: admin",
            "Remote-User: admin",
            ": nameless",
            "Idempotency-Key: k",
            "If-Match: \"1\"",
            "Accept: text/plain",
            "Accept: text/html;q=0.5",
            "Cookie: a=b");

    private static final List<String> SPOILS = List.of(
            "\r",
            "\n",
            "\r\n",
            "\r\n\r\n",
            "\u0000",
            " ",
            "\t",
            "\u000b",
            "\f",
            ":",
            ";",
            ",",
            "0",
            "1",
            "a",
            "%",
            "\u0085",
            "\u00a0",
            "\u00ff",
            "\u007f");

    private static final String BYE = "GET /v1/films/%s-bye HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private final Random random;

    public HeaderBlocks(long seed) {
        random = new Random(seed);
    }

    /** Bytes that begin with a request for {@code <id>-first}, hide one for {@code <id>-hidden}, and say goodbye. */
    public String next(String id) {
        var hidden = "GET /v1/films/" + id + "-hidden HTTP/1.1\r\nHost: a\r\n\r\n";
        var body = body(hidden);
        var request = new StringBuilder(one(LINES).formatted("/v1/films/" + id + "-first")).append("\r\n");
        if (random.nextInt(10) > 0) {
            request.append("Host: a\r\n");
        }
        for (var more = random.nextInt(3); more > 0; more--) {
            request.append(one(HEADERS)).append("\r\n");
        }
        for (var more = random.nextInt(10) < 8 ? 1 : random.nextInt(3); more > 0; more--) {
            request.append(one(FRAMING).replace("%d", Integer.toString(body.length())))
                    .append("\r\n");
        }
        for (var more = random.nextInt(3); more > 0; more--) {
            request.append(one(HEADERS)).append("\r\n");
        }
        request.append("\r\n").append(body);
        for (var spoils = random.nextInt(3); spoils > 1; spoils--) {
            spoil(request);
        }
        return request.append(BYE.formatted(id)).toString();
    }

    private String body(String hidden) {
        var size = Integer.toHexString(hidden.length());
        return switch (random.nextInt(8)) {
            case 0 -> hidden;
            case 1 -> "0\r\n\r\n" + hidden;
            case 2, 3 -> size + "\r\n" + hidden + "\r\n0\r\n\r\n";
            case 4 -> size + ";a=b\r\n" + hidden + "\r\n0\r\nX-Late: 1\r\n\r\n";
            case 5 -> "1\r\nx\r\n000" + size.toUpperCase(Locale.ROOT) + "\r\n" + hidden + "\r\n0;\r\n\r\n";
            case 6 -> size + " ;a=\"\n\"\r\n" + hidden + "\r\n0\r\n\r\n";
            default -> size + "\n" + hidden + "\n0\n\n";
        };
    }

    private void spoil(StringBuilder request) {
        var at = random.nextInt(request.length());
        switch (random.nextInt(3)) {
            case 0 -> request.insert(at, one(SPOILS));
            case 1 -> request.deleteCharAt(at);
            default -> request.replace(at, at + 1, one(SPOILS));
        }
    }

    private String one(List<String> pieces) {
        return pieces.get(random.nextInt(pieces.size()));
    }
}
