package kz.kinoqor.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.StrictServices;
import kz.kinoqor.http.testing.HeaderBlocks;
import kz.kinoqor.http.testing.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who know nothing of one another share the connections to a service, and never an answer. */
@QuarkusTest
@QuarkusTestResource(value = StrictServices.class, restrictToAnnotatedClass = true)
class StrangersTest {

    private static final int STRANGERS = 64;
    private static final int TURNS = 40;

    private final AtomicInteger unanswered = new AtomicInteger();

    /** What a stranger does at one turn. */
    private enum Turn {
        ASKS,
        SENDS,
        ASKS_FOR_THE_HEAD,
        WAITS_FOR_CONTINUE,
        ASKS_THREE_TIMES_AT_ONCE,
        IS_ANSWERED_EARLY,
        LEAVES_BEFORE_THE_ANSWER,
        LEAVES_WITHIN_THE_ANSWER,
        LEAVES_WITHIN_THE_BODY
    }

    @Test
    @Timeout(120)
    void everybodyGetsTheirOwnAnswerWhileOthersLeaveAndAttack() throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attack = threads.submit(() -> {
                var blocks = new HeaderBlocks(Long.MAX_VALUE);
                for (var i = 0; !over.get(); i++) {
                    Attempt.of(blocks.next("a" + i));
                }
                return true;
            });

            List<List<String>> wrong;
            try {
                wrong = Crowd.of(STRANGERS, this::stranger);
            } finally {
                over.set(true);
            }

            assertThat(attack.get()).isTrue();
            assertThat(StrictServices.told()).noneMatch(line -> line.startsWith("DOUBT"));
            assertThat(wrong.stream().flatMap(List::stream)).isEmpty();
            assertThat(unanswered).hasValueLessThan(STRANGERS * TURNS / 100);
        }
    }

    /** What was wrong, a sentence each. */
    private List<String> stranger(int number) throws Exception {
        var random = new Random(number);
        var wrong = new ArrayList<String>();
        var connection = new RawConnection(Gateway.at("/"));
        try {
            for (var i = 0; i < TURNS; i++) {
                var turn = Turn.values()[random.nextInt(Turn.values().length)];
                if (!take(turn, connection, wrong)) {
                    connection.close();
                    connection = new RawConnection(Gateway.at("/"));
                }
            }
        } finally {
            connection.close();
        }
        return wrong;
    }

    /** False where the connection can serve no further turn. */
    private boolean take(Turn turn, RawConnection connection, List<String> wrong) throws Exception {
        var own = "/v1/films/" + UUID.randomUUID();
        switch (turn) {
            case ASKS -> {
                connection.send(get(own));
                return check(connection, "GET", own, "", wrong);
            }
            case SENDS -> {
                connection.send(post(own, "", own.repeat(1_000)));
                return check(connection, "POST", own, own.repeat(1_000), wrong);
            }
            case ASKS_FOR_THE_HEAD -> {
                connection.send("HEAD " + own + " HTTP/1.1\r\nHost: a\r\n\r\n");
                return check(connection, "HEAD", own, "", wrong);
            }
            case WAITS_FOR_CONTINUE -> {
                connection.send(
                        "POST " + own + " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
                if (!connection.goesOn()) {
                    wrong.add(own + " was not told to go on");
                }
                connection.send("own");
                return check(connection, "POST", own, "own", wrong);
            }
            case ASKS_THREE_TIMES_AT_ONCE -> {
                connection.send(get(own + "-1") + post(own + "-2", "", "two") + get(own + "-3"));
                return check(connection, "GET", own + "-1", "", wrong)
                        && check(connection, "POST", own + "-2", "two", wrong)
                        && check(connection, "GET", own + "-3", "", wrong);
            }
            case IS_ANSWERED_EARLY -> {
                connection.send("POST " + own + "-early HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nbegun");
                check(connection, "POST", own + "-early", "", wrong);
                return false;
            }
            case LEAVES_BEFORE_THE_ANSWER -> {
                connection.send(get(own));
                return false;
            }
            case LEAVES_WITHIN_THE_ANSWER -> {
                connection.send(get(own + "-large")).hear(100);
                return false;
            }
            case LEAVES_WITHIN_THE_BODY -> {
                connection.send("POST " + own + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nbegun");
                return false;
            }
        }
        throw new IllegalStateException(turn.name());
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private static String post(String target, String headers, String body) {
        return "POST " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    /** A connection may break, and whoever was on it asks again; but no answer may be somebody else's. */
    private boolean check(RawConnection connection, String method, String target, String body, List<String> wrong)
            throws Exception {
        var come = connection.answer(method);
        if (come.isEmpty() || come.get().status() == 503) {
            unanswered.incrementAndGet();
            return false;
        }
        var answer = come.get();
        var same = target.equals(answer.headers().get("x-target"))
                && (method.equals("HEAD")
                        || (answer.body().startsWith(method + " " + target + " ")
                                && answer.body().endsWith("\r\n\r\n" + body)));
        if (answer.status() != 200 || !same) {
            wrong.add(method + " " + target + " got " + answer);
        }
        return true;
    }

    @Test
    void anInterimAnswerNobodyKnowsIsNotTakenForTheAnswer() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var i = 0; i < 20; i++) {
                var odd = client.send(
                        HttpRequest.newBuilder(Gateway.at("/v1/films/interim" + i))
                                .build(),
                        BodyHandlers.ofString());
                var next = "/v1/films/next" + i;
                var plain = client.send(HttpRequest.newBuilder(Gateway.at(next)).build(), BodyHandlers.ofString());

                assertThat(odd.statusCode()).isEqualTo(503);
                assertThat(plain.body()).startsWith("GET " + next + " HTTP/1.1\r\n");
            }
        }
    }
}
