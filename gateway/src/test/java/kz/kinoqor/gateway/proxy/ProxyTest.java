package kz.kinoqor.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class ProxyTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final long MANY_BYTES = 64L * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aRequestReachesItsServiceAsItWasSent() {
        given().urlEncodingEnabled(false)
                .when()
                .get("/v1/films/7?a=1&b=%D2%9A")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("method", equalTo("GET"))
                .body("uri", equalTo("/v1/films/7?a=1&b=%D2%9A"));
    }

    @Test
    void theThreadOfAFilmIsAnsweredByAnalytics() {
        given().when().get("/v1/films/7/thread").then().statusCode(200).body("service", equalTo("analytics"));
    }

    @Test
    void aTraceIsKeptAndSaidAgain() {
        given().header("traceparent", TRACE)
                .header("X-Request-Id", "order-7")
                .when()
                .get("/v1/films/7")
                .then()
                .header("traceparent", TRACE)
                .header("X-Request-Id", "order-7")
                .body("headers", hasItems("traceparent: " + TRACE, "x-request-id: order-7"));
    }

    @Test
    void aTraceIsMintedWhereThereIsNone() {
        given().header("X-Request-Id", "not sane!")
                .when()
                .get("/v1/films/7")
                .then()
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .body("headers", hasItem(startsWith("traceparent: 00-")));
    }

    @Test
    void nobodyOutsideSpeaksAsTheGateway() {
        given().header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.test")
                .header("X-Forwarded-User", "admin")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Kinoqor-Role", "admin")
                .header("X-Internal-Secret", "1")
                .header("X-Remote-User", "admin")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Custom", "passes")
                .when()
                .get("/v1/films/7")
                .then()
                .body("headers", hasItems("x-forwarded-for: 127.0.0.1", "x-forwarded-proto: http", "x-custom: passes"))
                .body("headers", hasItem(startsWith("x-forwarded-host: localhost")))
                .body("headers", not(hasItem(startsWith("x-forwarded-user"))))
                .body("headers", not(hasItem(startsWith("forwarded"))))
                .body("headers", not(hasItem(startsWith("x-kinoqor"))))
                .body("headers", not(hasItem(startsWith("x-internal"))))
                .body("headers", not(hasItem(startsWith("x-remote"))))
                .body("headers", not(hasItem(startsWith("x-http-method"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X_Forwarded_For",
                "X_Internal_Role",
                "True-Client-IP",
                "CF-Connecting-IP",
                "X-Cluster-Client-IP",
                "X-Envoy-Original-Path",
                "Client-Cert-Chain",
                "Front-End-Https",
                "X-Host"
            })
    void norByANameThatOtherProxiesUse(String name) {
        given().header(name, "admin")
                .when()
                .get("/v1/films/7")
                .then()
                .statusCode(200)
                .body("headers", not(hasItem(containsString("admin"))));
    }

    @Test
    void whatBelongsToAConnectionStaysOnIt() {
        given().when()
                .get("/v1/films/odd-headers")
                .then()
                .statusCode(200)
                .header("x-hop", nullValue())
                .header("keep-alive", nullValue())
                .header("proxy-authenticate", nullValue())
                .header("x-request-id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void everyCookieLineComesThrough() {
        var cookies = given().when().get("/v1/films/odd-headers").headers().getValues("set-cookie");

        assertThat(cookies).containsExactly("a=1", "b=2");
    }

    @Test
    void headIsAnsweredWithoutABody() {
        given().when()
                .head("/v1/films/large?bytes=1000")
                .then()
                .statusCode(200)
                .header("Content-Length", "1000")
                .body(equalTo(""));
    }

    @Test
    void optionsGoToTheService() {
        given().when().options("/v1/films").then().statusCode(200).body("method", equalTo("OPTIONS"));
    }

    @Test
    void emptyAnswersStayEmpty() {
        given().when().get("/v1/films/nothing").then().statusCode(204).header("Transfer-Encoding", nullValue());
        given().when().get("/v1/films/known").then().statusCode(304).header("ETag", "\"1\"");
    }

    @Test
    void aHintBeforeTheAnswerIsNotTheAnswer() {
        given().when().get("/v1/films/hinted").then().statusCode(200).body(equalTo("after a hint"));
    }

    @Test
    void aLargeBodyStreamsIn() throws Exception {
        var request = HttpRequest.newBuilder(Gateway.at("/v1/films:import"))
                .POST(BodyPublishers.ofInputStream(() -> new Zeros(MANY_BYTES)))
                .build();

        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"bytes\":" + MANY_BYTES);
    }

    @Test
    void aLargeBodyStreamsOutToASlowReader() throws Exception {
        var request = HttpRequest.newBuilder(Gateway.at("/v1/films/large?bytes=" + MANY_BYTES))
                .build();

        var answer = client.send(request, BodyHandlers.ofInputStream());

        try (var body = answer.body()) {
            assertThat(body.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(MANY_BYTES);
        }
    }

    @Test
    void aCallerWhoWaitsForContinueGetsIt() throws Exception {
        var request = HttpRequest.newBuilder(Gateway.at("/v1/films"))
                .expectContinue(true)
                .POST(BodyPublishers.ofString("{}"))
                .build();

        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"bytes\":2").doesNotContain("expect:");
    }

    @Test
    void aServiceThatIsAwayIsAProblemThatPasses() {
        given().when()
                .get("/v1/funds")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/upstream-unreachable"))
                .body("code", equalTo("upstream-unreachable"))
                .body("status", equalTo(503))
                .body("instance", equalTo("/v1/funds"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("errors", equalTo(List.of()));
    }

    @Test
    void aServiceThatHangsUpIsAProblemThatPasses() {
        given().when().get("/v1/films/dead").then().statusCode(503).body("code", equalTo("upstream-broken"));
    }

    @Test
    void aServiceThatIsSilentTimesOut() {
        given().when().get("/v1/films/silent").then().statusCode(504).body("code", equalTo("upstream-timeout"));
    }

    @Test
    void anAnswerThatBreaksOffIsNotMadeToLookWhole() {
        for (var path : List.of("/v1/films/dying", "/v1/films/torn")) {
            var request = HttpRequest.newBuilder(Gateway.at(path)).build();

            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAnswerBeforeTheWholeBodyIsHeard() throws Exception {
        var request = HttpRequest.newBuilder(Gateway.at("/v1/films/early"))
                .POST(BodyPublishers.ofByteArray(new byte[100_000]))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(422);
    }

    @Test
    void aConnectionThatTheServiceClosesIsNotUsedAgain() {
        IntStream.range(0, 20)
                .forEach(time -> given().when()
                        .get("/v1/films/closing")
                        .then()
                        .statusCode(200)
                        .body(equalTo("bye")));
    }

    /** As many zeros as asked for. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            var read = (int) Math.min(most, left);
            left -= read;
            return read;
        }
    }
}
