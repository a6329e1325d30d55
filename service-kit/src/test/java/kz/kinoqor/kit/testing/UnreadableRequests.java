package kz.kinoqor.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Bytes that no resource gets to see. The answer is a problem document all the same. */
public final class UnreadableRequests {

    private static final int MILLIS = 10_000;

    private UnreadableRequests() {}

    /** A test for each kind. */
    public static Stream<DynamicTest> areProblems() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("GET /v1/" + "x".repeat(40_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", "414 uri-too-long");
        kinds.put(get("/v1/x", "Host: a\r\nX: " + "x".repeat(80_000)), "431 headers-too-large");
        kinds.put("garbage\r\n\r\n", "400 bad-request");
        kinds.put("GET v1/x HTTP/1.1\r\nHost: a\r\n\r\n", "400 bad-request");
        kinds.put(get("/v1/{x}", "Host: a"), "400 bad-request");
        kinds.put(get("/v1/a<b>\"|c", "Host: a"), "400 bad-request");
        kinds.put(get("/v1/\u00d0\u0090", "Host: a"), "400 bad-request");
        kinds.put(get("/v1/x", "Host: a\r\nX: a\u0001b"), "400 bad-request");
        kinds.put(get("/v1/x", "Host: a\r\nBad Name: 1"), "400 bad-request");
        kinds.put(get("/v1/x", "X: no-host"), "400 bad-request");
        kinds.put(get("/v1/x", "Host: a b<c>"), "400 bad-request");
        kinds.put("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "400 bad-request");
        kinds.put("CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n", "400 bad-request");
        return kinds.entrySet().stream().map(kind -> test(kind.getKey(), kind.getValue()));
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\n" + headers + "\r\n\r\n";
    }

    private static DynamicTest test(String bytes, String expected) {
        var name = bytes.substring(0, Math.min(bytes.length(), 60)).replaceAll("\\s+", " ");
        return DynamicTest.dynamicTest(name + " is " + expected, () -> {
            var wanted = expected.split(" ", 2);
            assertThat(heard(bytes))
                    .matches(Pattern.compile("(?s)HTTP/1\\.[01] " + wanted[0] + " .*"))
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("x-content-type-options: nosniff")
                    .contains("\"code\":\"" + wanted[1] + "\"");
            SeenProblems.note(wanted[1]);
        });
    }

    private static String heard(String bytes) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(MILLIS);
            var heard = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException reset) {
                // Who is refused while sending may be reset; what was said before is judged.
            }
            try {
                socket.getInputStream().transferTo(heard);
            } catch (IOException reset) {
                // As above.
            }
            return heard.toString(StandardCharsets.UTF_8);
        }
    }
}
