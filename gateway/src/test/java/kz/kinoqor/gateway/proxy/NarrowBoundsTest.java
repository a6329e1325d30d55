package kz.kinoqor.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.gateway.limit.StreamPlaces;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.http.testing.RawAnswer;
import kz.kinoqor.http.testing.RawConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens at bounds that nobody meets in everyday life. */
@QuarkusTest
@TestProfile(NarrowBounds.class)
@QuarkusTestResource(RemoteServices.class)
@Timeout(60)
class NarrowBoundsTest {

    private static final String STREAM = "GET /v1/feed/stream HTTP/1.1\r\nHost: a\r\nLast-Event-ID: 41\r\n\r\n";
    private static final String READ = "GET /v1/analytics/films HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final int MORE_THAN_FIT = 40;

    private final StreamPlaces places;

    NarrowBoundsTest(StreamPlaces places) {
        this.places = places;
    }

    @AfterEach
    void everyPlaceIsGivenBack() {
        await().until(() -> places.taken() == 0);
    }

    /** Each event loop has one connection for reads; the streams alone would need more of each. */
    @Test
    void streamsTakeNoConnectionFromReads() throws IOException {
        var streams = open(NarrowBounds.STREAMS_PER_CLIENT, STREAM);
        for (var stream : streams) {
            assertThat(stream.heardAsFarAs("retry: 1000\n")).startsWith("HTTP/1.1 200");
        }

        for (var i = 0; i < streams.size(); i++) {
            try (var reader = new RawConnection(Gateway.at("/"))) {
                assertThat(reader.send(READ).answer("GET").orElseThrow().status())
                        .isEqualTo(200);
            }
        }
        close(streams);
    }

    @Test
    void whoHasAsManyStreamsAsMayBeIsToldToComeBack() throws IOException {
        var streams = open(NarrowBounds.STREAMS_PER_CLIENT, STREAM);
        for (var stream : streams) {
            stream.heardAsFarAs("retry: 1000\n");
        }

        var refused = answerTo(STREAM);
        close(streams);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("retry-after", "30");
        assertThat(refused.body()).contains("\"code\":\"too-many-streams\"");
        await().until(() -> statusOf(STREAM) == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\nnone\r\n"})
    void whoLeavesInTheMiddleOfAnotherRequestGivesThePlaceBack(String half) throws IOException {
        var streams = open(NarrowBounds.STREAMS_PER_CLIENT, STREAM);
        for (var stream : streams) {
            stream.heardAsFarAs("retry: 1000\n");
            stream.send("POST /v1/films HTTP/1.1\r\nHost: a\r\n" + half);
        }

        close(streams);

        await().until(() -> statusOf(STREAM) == 200);
    }

    @Test
    void soIsWhoHasAsManyStreamsOfRows() throws IOException {
        var wanted = "GET /en/events/stream HTTP/1.1\r\nHost: a\r\n\r\n";
        var streams = open(2, wanted);
        for (var stream : streams) {
            stream.heardAsFarAs(": open\n");
        }

        var refused = answerTo(wanted);
        close(streams);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("retry-after", "30");
    }

    @Test
    void whoFindsTheQueueFullIsTurnedAwayAtOnce() throws IOException {
        var readers = open(MORE_THAN_FIT, "GET /v1/films/silent HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        var answers = new ArrayList<RawAnswer>();
        for (var reader : readers) {
            answers.add(reader.answer("GET").orElseThrow());
        }
        close(readers);

        assertThat(answers).extracting(RawAnswer::status).containsOnly(503, 504).contains(504);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .allSatisfy(answer -> assertThat(answer.body()).contains("\"code\":\"upstream-busy\""))
                .anySatisfy(answer -> assertThat(answer.body()).contains("Too many requests wait"))
                .allSatisfy(answer -> assertThat(answer.headers()).containsKey("retry-after"));
    }

    @Test
    void aConnectionThatHasReachedItsAgeIsReplaced() throws IOException {
        var peers = new LinkedHashSet<String>();
        var asked = new AtomicInteger();
        try (var caller = new RawConnection(Gateway.at("/"))) {
            await().pollInterval(Duration.ofMillis(10)).until(() -> {
                asked.incrementAndGet();
                peers.add(peer(caller));
                return peers.size() == 3;
            });
        }

        assertThat(asked).hasValueGreaterThan(3 * peers.size());
    }

    /** The connection on which the service is asked for this caller. */
    private static String peer(RawConnection caller) throws IOException {
        var answer = caller.send("GET /v1/films/7 HTTP/1.1\r\nHost: a\r\n\r\n").answer("GET");
        return answer.orElseThrow().headers().getOrDefault("x-peer", "");
    }

    @Test
    void aBodyThatTricklesInIsGivenUp() throws IOException {
        var heard = slowly("POST /v1/films HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n", "x");

        assertThat(heard.status()).isEqualTo(408);
        assertThat(heard.body()).contains("more slowly than 1024 bytes a second");
    }

    @Test
    void aBodyThatTakesTooLongIsGivenUpHoweverFastItComes() throws IOException {
        var heard = slowly("POST /v1/films HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n", "x".repeat(500));

        assertThat(heard.status()).isEqualTo(408);
        assertThat(heard.body()).contains("within 1 seconds");
    }

    /** Sends the head, and pieces of the body until there is an answer. */
    private static RawAnswer slowly(String head, String piece) throws IOException {
        try (var caller = new RawConnection(Gateway.at("/"))) {
            caller.send(head);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> caller.send(piece).isAnswered());
            return caller.answer("POST").orElseThrow();
        }
    }

    @Test
    void aTrustedProxySaysWhoAsked() {
        given().header("X-Forwarded-For", "198.51.100.1, 203.0.113.7, 192.0.2.9")
                .header("X-Forwarded-Proto", "https")
                .when()
                .get("/v1/films/7")
                .then()
                .body("headers", hasItems("x-forwarded-for: 203.0.113.7", "x-forwarded-proto: https"));
    }

    @Test
    void whatATrustedProxyCannotMeanIsNotBelieved() {
        for (var said : Set.of("unknown", "203.0.113.7, _hidden", "")) {
            given().header("X-Forwarded-For", said)
                    .header("X-Forwarded-Proto", "gopher")
                    .when()
                    .get("/v1/films/7")
                    .then()
                    .body("headers", hasItems("x-forwarded-for: 127.0.0.1", "x-forwarded-proto: http"));
        }
    }

    private static List<RawConnection> open(int count, String request) throws IOException {
        var open = new ArrayList<RawConnection>();
        for (var i = 0; i < count; i++) {
            open.add(new RawConnection(Gateway.at("/")).send(request));
        }
        return open;
    }

    private static void close(List<RawConnection> connections) throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private static int statusOf(String stream) throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            return Integer.parseInt(connection.send(stream).heardAsFarAs("\r\n").substring(9, 12));
        }
    }

    private static RawAnswer answerTo(String request) throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            return connection.send(request).answer("GET").orElseThrow();
        }
    }
}
