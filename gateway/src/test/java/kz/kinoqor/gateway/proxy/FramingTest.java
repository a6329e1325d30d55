package kz.kinoqor.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.StrictServices;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Whatever comes in, a service behind a second, strict parser never meets a doubt, and never a request twice. */
@QuarkusTest
@QuarkusTestResource(value = StrictServices.class, restrictToAnnotatedClass = true)
class FramingTest {

    private static final int BLOCKS = Integer.getInteger("kinoqor.framing.blocks", 3_000);
    private static final int ATTACKERS = 8;
    private static final int STRANGERS = 64;
    private static final int QUESTIONS = 30;
    private static final String BYE = "GET /v1/films/%s-bye HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void whatGoesOutLeavesNoDoubtWhereItEnds() throws Exception {
        var sent = together(IntStream.range(0, ATTACKERS)
                .<Callable<List<String[]>>>mapToObj(attacker -> () -> attack(attacker, BLOCKS / ATTACKERS))
                .toList());

        var seen = seen();
        assertThat(seen).noneMatch(line -> line.startsWith("DOUBT"));
        assertThat(sent.stream().mapToInt(List::size).sum()).isEqualTo(BLOCKS / ATTACKERS * ATTACKERS);
        var passed = 0;
        for (var block : sent.stream().flatMap(List::stream).toList()) {
            var out = seen.stream()
                    .filter(uri -> uri.contains("/" + block[0] + "-"))
                    .toList();
            assertThat(out).as(block[1]).doesNotHaveDuplicates();
            passed += out.isEmpty() ? 0 : 1;
        }
        assertThat(passed).as("blocks of which something passed").isBetween(BLOCKS / 50, BLOCKS - BLOCKS / 50);
    }

    private List<String[]> attack(int attacker, int blocks) throws IOException {
        var generator = new HeaderBlocks(attacker);
        var sent = new ArrayList<String[]>();
        for (var i = 0; i < blocks; i++) {
            var id = "b" + attacker + "x" + i;
            var bytes = generator.next(id) + BYE.formatted(id);
            try (var connection = new RawConnection(Gateway.at("/"))) {
                connection.send(bytes).heardWithin(150);
            }
            sent.add(new String[] {id, bytes});
        }
        return sent;
    }

    @Test
    void strangersAlwaysGetTheirOwnAnswerWhileSomebodyAttacks() throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attack = threads.submit(() -> {
                for (var round = 100; !over.get(); round++) {
                    attack(round, 20);
                }
                return true;
            });
            var wrong = together(IntStream.range(0, STRANGERS)
                    .<Callable<List<String>>>mapToObj(stranger -> () -> ask(stranger))
                    .toList());
            over.set(true);

            assertThat(attack.get()).isTrue();
            assertThat(wrong.stream().flatMap(List::stream)).isEmpty();
        }
    }

    private List<String> ask(int stranger) throws Exception {
        var wrong = new ArrayList<String>();
        for (var i = 0; i < QUESTIONS; i++) {
            var uri = "/v1/films/s" + stranger + "q" + i + "-own";
            var answer = client.send(HttpRequest.newBuilder(Gateway.at(uri)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().equals(uri)) {
                wrong.add(uri + " got " + answer.statusCode() + " " + answer.body());
            }
        }
        return wrong;
    }

    @Test
    void anInterimAnswerNobodyKnowsIsNotTakenForTheAnswer() throws Exception {
        for (var i = 0; i < 20; i++) {
            var odd = client.send(
                    HttpRequest.newBuilder(Gateway.at("/v1/films/interim" + i)).build(), BodyHandlers.ofString());
            var next = "/v1/films/next" + i;
            var plain = client.send(HttpRequest.newBuilder(Gateway.at(next)).build(), BodyHandlers.ofString());

            assertThat(odd.statusCode()).isEqualTo(503);
            assertThat(plain.body()).isEqualTo(next);
        }
    }

    private List<String> seen() throws Exception {
        var log = URI.create(ConfigProvider.getConfig().getValue("kinoqor.catalog.url", String.class) + "/log");
        return client.send(HttpRequest.newBuilder(log).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
