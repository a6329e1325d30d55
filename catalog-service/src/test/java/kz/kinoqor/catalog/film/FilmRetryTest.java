package kz.kinoqor.catalog.film;

import static kz.kinoqor.catalog.harness.Editor.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.testing.KeyInFlight;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.Test;

/** The same request sent again takes effect once. */
@QuarkusTest
class FilmRetryTest {

    private static final String EDITOR = "catalog-editor@kinoqor.local";
    private static final String FILM = """
            {"titles": [{"text": "%s", "lang": "en", "kind": "ORIGINAL"}], "kind": "HYBRID", "collection": "retries"}
            """;
    private static final String REGISTERED = """
            select count(*)
              from film
             where titles @> jsonb_build_array(jsonb_build_object('text', ?::text))
            """;

    private final Queries queries;

    FilmRetryTest(Queries queries) {
        this.queries = queries;
    }

    @Test
    void aRetryGetsTheFirstAnswerAgain() {
        var key = UUID.randomUUID().toString();
        var first = register("Retried", key);

        var second = register("Retried", key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (var header : new String[] {"ETag", "Location", "Kinoqor-Position"}) {
            assertThat(second.header(header)).isEqualTo(first.header(header)).isNotNull();
        }
        assertThat(registered("Retried")).isOne();
    }

    @Test
    void fiftyAtOnceMakeOneFilmAndOneFact() throws InterruptedException, ExecutionException {
        var key = UUID.randomUUID().toString();

        var ids = allAtOnce(50, () -> untilAnswered("Wanted by fifty", key).<String>path("id"));

        assertThat(ids).hasSize(50).containsOnly(ids.getFirst());
        assertThat(registered("Wanted by fifty")).isOne();
        assertThat(OutboxRows.of(UUID.fromString(ids.getFirst()))).hasSize(1);
    }

    @Test
    void aKeyServesOneRequestOnly() {
        var key = UUID.randomUUID().toString();
        register("The one", key);

        register("The other", key).then().statusCode(422).body("code", equalTo("idempotency-key-reuse"));

        assertThat(registered("The other")).isZero();
    }

    @Test
    void whileTheFirstIsAtWorkTheSecondWaitsOutside() {
        var key = UUID.randomUUID().toString();

        var second = KeyInFlight.during(EDITOR, key, () -> register("In flight", key));

        second.then().statusCode(409).header("Retry-After", "1").body("code", equalTo("idempotency-key-in-flight"));
    }

    @Test
    void whatHasBeenAnsweredNobodyWaitsFor() {
        var key = UUID.randomUUID().toString();
        var first = register("Answered", key).<String>path("id");

        var again = KeyInFlight.during(EDITOR, key, () -> register("Answered", key));

        again.then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void aKeyIsVisibleText() {
        register("Odd key", "with a blank").then().statusCode(400).body("code", equalTo("idempotency-key-malformed"));
    }

    @Test
    void aRefusalIsNotKept() {
        var key = UUID.randomUUID().toString();
        register(" ", key).then().statusCode(422).body("code", equalTo("content-invalid"));

        register("Mended", key).then().statusCode(201);
    }

    private static Response register(String title, String key) {
        return editor().header("Idempotency-Key", key)
                .body(FILM.formatted(title))
                .post("/v1/films");
    }

    /** As a client does that is told to try again in a moment. */
    private static Response untilAnswered(String title, String key) {
        return await("an answer under " + key)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> register(title, key), answer -> answer.statusCode() != 409);
    }

    private static List<String> allAtOnce(int times, Callable<String> request)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(_ -> threads.submit(request))
                    .toList();
            var answers = new ArrayList<String>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private long registered(String title) {
        return queries.first(REGISTERED, row -> row.getLong(1), title).orElseThrow();
    }
}
