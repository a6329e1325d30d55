package kz.kinoqor.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.regex.Pattern;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.http.testing.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that two readers could cut into requests differently must become one request to a service, or none. */
@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class SmugglingTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Content-Length: 4, 5\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +4\r\n",
                "Content-Length : 4\r\n",
                "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: \u000bchunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Bad Name: 1\r\nContent-Length: 4\r\n",
            })
    void framingThatReadsTwoWaysIsRefused(String framing) throws IOException {
        var heard = exchange("POST /v1/films HTTP/1.1\r\nHost: a\r\n" + framing
                + "\r\n0\r\n\r\nGET /v1/films/smuggled HTTP/1.1\r\n" + "Host: a\r\n\r\n");

        assertThat(heard).startsWith("HTTP/1.1 400").doesNotContain("/v1/films/smuggled\"");
        assertThat(STATUS.matcher(heard).results()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-length",
                "Content-Length, close",
                "keep-alive,transfer-encoding",
                "host",
                "trailer",
                "authorization",
                "if-match",
                "if-none-match",
                "idempotency-key",
                "content-type",
                "content-encoding",
                "accept",
                "cookie",
                "range",
                "x-request-id",
                "x-forwarded-for",
                "traceparent",
                "x y",
                "close;x",
            })
    void connectionNominatesNothingThatTheRequestNeeds(String nominated) throws IOException {
        var inner = "GET /v1/films/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

        var heard = exchange("POST /v1/films HTTP/1.1\r\nHost: a\r\nConnection: " + nominated + "\r\nContent-Length: "
                + inner.length() + "\r\n\r\n" + inner);

        assertThat(heard)
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"bad-request\"")
                .doesNotContain("/v1/films/smuggled\"");
        assertThat(STATUS.matcher(heard).results()).hasSize(1);
    }

    @Test
    void brokenChunksBreakTheRequest() throws IOException {
        var heard = exchange(
                "POST /v1/films HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n");

        assertThat(heard).doesNotContain("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/films/../../q/metrics HTTP/1.1",
                "GET /v1/films/%2e%2e/x HTTP/1.1",
                "GET /v1/films\\x HTTP/1.1",
                "GET http://evil.test/v1/films HTTP/1.1",
            })
    void addressesThatReadTwoWaysAreRefused(String line) throws IOException {
        assertThat(exchange(line + "\r\nHost: a\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void traceIsNotTaken() throws IOException {
        assertThat(exchange("TRACE /v1/films HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("\"code\":\"method-not-allowed\"");
    }

    @Test
    void anUpgradeIsNotPassedOn() throws IOException {
        var heard = exchange("GET /v1/films/7 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, X-Secret\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nX-Secret: 1\r\n\r\n");

        assertThat(heard).startsWith("HTTP/1.1 200").doesNotContain("upgrade: h2c", "http2-settings", "x-secret");
    }

    @Test
    void requestsSentAtOnceAreAnsweredInOrder() throws IOException {
        var heard = exchange("GET /v1/films/1 HTTP/1.1\r\nHost: a\r\n\r\nGET /v1/status HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /v1/films/2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(heard.indexOf("/v1/films/1\"")).isPositive().isLessThan(heard.indexOf("\"parts\""));
        assertThat(heard.indexOf("\"parts\"")).isLessThan(heard.indexOf("/v1/films/2\""));
    }

    @Test
    void anOldCallerGetsItsAnswerWithoutChunks() throws IOException {
        var heard = exchange("GET /v1/films/torn-not HTTP/1.0\r\nHost: a\r\n\r\n");

        assertThat(heard).contains(" 200 ").doesNotContain("transfer-encoding: chunked\r\n");
    }

    @Test
    void anOldCallerIsToldWhereAnAnswerOfUnknownLengthEnds() throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            connection.send("GET /v1/films/unmeasured HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");

            assertThat(connection.rest()).contains(" 200 ").endsWith("all of it");
        }
    }

    private String exchange(String bytes) throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            return connection.send(bytes).heard();
        }
    }
}
