package kz.kinoqor.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.http.testing.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that the codec or the router turns away before anything of ours sees them. */
@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class UnreadableRequestTest {

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(line("GET /v1/" + "x".repeat(40_000) + " HTTP/1.1"), 414, "uri-too-long"),
                Arguments.of(headers("Host: a\r\nX: " + "x".repeat(80_000)), 431, "headers-too-large"),
                Arguments.of("garbage\r\n\r\n", 400, "bad-request"),
                Arguments.of(line("GET v1/films HTTP/1.1"), 400, "bad-request"),
                Arguments.of(line("GET /v1/films/{x} HTTP/1.1"), 400, "bad-request"),
                Arguments.of(line("GET /v1/films/a<b>\"|c HTTP/1.1"), 400, "bad-request"),
                Arguments.of(line("OPTIONS * HTTP/1.1"), 400, "bad-request"),
                Arguments.of(line("CONNECT a:443 HTTP/1.1"), 400, "bad-request"),
                Arguments.of(headers("Host: a\r\nX: a\u0001b"), 400, "bad-request"),
                Arguments.of(headers("Host: a\r\nBad Name: 1"), 400, "bad-request"),
                Arguments.of(headers("X: no-host"), 400, "bad-request"),
                Arguments.of(headers("Host: a b"), 400, "bad-request"),
                Arguments.of(headers("Host: <a>"), 400, "bad-request"),
                Arguments.of(headers("Host: [:::]"), 400, "bad-request"),
                Arguments.of(headers("Host: [1.2.3.4]:80"), 400, "bad-request"),
                Arguments.of("GET /en/ HTTP/1.1\r\nHost: [.....]\r\n\r\n", 400, "bad-request"),
                Arguments.of(headers("Host: a\r\nHost: b"), 400, "bad-request"),
                Arguments.of(line("TRACE /v1/films HTTP/1.1"), 405, "method-not-allowed"));
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(String bytes, int status, String code) throws IOException {
        assertThat(exchange(bytes))
                .matches(Pattern.compile("(?s)HTTP/1\\.[01] " + status + " .*"))
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("cache-control: no-store")
                .contains("\"code\":\"" + code + "\"");
    }

    /** Whose ever the address is: a service's, the gateway's own, nobody's. */
    @ParameterizedTest
    @CsvSource({
        "POST,   /v1/films,        400",
        "POST,   /v1/status,       404",
        "POST,   /v1/nowhere,      404",
        "POST,   /problems,        405",
        "PUT,    /,                405",
        "DELETE, /nowhere,         405",
        "GET,    /en/status,       400",
        "GET,    /openapi,         400"
    })
    void aBrokenChunkIsAProblem(String method, String path, int status) throws IOException {
        assertThat(exchange(method + " " + path
                        + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json");
    }

    @Test
    void aCodingIsKnownInCapitalsToo() throws IOException {
        assertThat(exchange(
                        "POST /v1/films HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\nConnection: close\r\n\r\n"
                                + "2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"bytes\":2");
    }

    @Test
    void aMethodThatIsNotTakenIsAnsweredWithThoseThatAre() throws IOException {
        assertThat(exchange(line("TRACE /v1/films HTTP/1.1"))).containsIgnoringCase("allow: GET, HEAD, POST");
    }

    private static String line(String line) {
        return line + "\r\nHost: a\r\nConnection: close\r\n\r\n";
    }

    private static String headers(String headers) {
        return "GET /v1/films/7 HTTP/1.1\r\n" + headers + "\r\n\r\n";
    }

    private static String exchange(String bytes) throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            try {
                connection.send(bytes);
            } catch (SocketException reset) {
                // What was said before is still judged.
            }
            return connection.heard();
        }
    }
}
