package kz.kinoqor.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Many who want the same at once. */
@SystemTest
@Order(50)
class ContentionTest {

    /** Through the whole suite; at the catalog itself there are a thousand. */
    private static final int ROUNDS = 200;

    private final Suite suite;
    private final Door door;

    ContentionTest(Suite suite) {
        this.suite = suite;
        this.door = suite.door();
    }

    @Test
    void fiftyPostsWithOneKeyMakeOneFilmAndOneEvent() {
        var post = Call.post("/v1/films", Forms.film("Film of fifty posts", "2026"))
                .as(Door.EDITOR)
                .withKey("fifty-posts");
        var answers = atOnce(50, () -> untilItsTurn(post));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        Awaitility.await("its event is on Kafka")
                .atMost(Duration.ofSeconds(10))
                .until(() -> !suite.road().of(answers.getFirst().id()).isEmpty());
        assertThat(suite.road().everything())
                .filteredOn(record -> record.value().contains("Film of fifty posts"))
                .hasSize(1);
    }

    @Test
    void twoWritersWhoSayWhatTheyHaveSeenLoseNoUpdate() {
        var film = "/v1/films/"
                + door.edit("/v1/films", Forms.film("Film of two writers", "2026"))
                        .expecting(201)
                        .id();
        runtime(film, door.read(film).tag(), 1).expecting(200);
        var left = new AtomicInteger(ROUNDS);
        atOnce(2, () -> {
            while (left.getAndDecrement() > 0) {
                addAMinute(film);
            }
            return film;
        });
        assertThat(door.read(film).json().path("runtimeMinutes").asInt()).isEqualTo(1 + ROUNDS);
    }

    @Test
    void aWalkThroughAListShowsEachUntouchedFilmOnceWhileOthersInsert() {
        var there = IntStream.range(0, 60).mapToObj(this::insert).toList();
        var walking = new AtomicBoolean(true);
        var inserted = new AtomicInteger(60);
        var inserting = CompletableFuture.runAsync(() -> {
            while (walking.get()) {
                insert(inserted.getAndIncrement());
            }
        });
        var walks = IntStream.range(0, 5).mapToObj(n -> walk()).toList();
        walking.set(false);
        inserting.join();
        assertThat(inserted.get()).isGreaterThan(60);
        assertThat(walks).allSatisfy(walk -> {
            assertThat(new HashSet<>(walk)).hasSameSizeAs(walk);
            assertThat(walk).containsAll(there);
        });
    }

    private Answer untilItsTurn(Call post) {
        return Awaitility.await("an answer to " + post)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> door.send(post), answer -> !"idempotency-key-in-flight".equals(answer.code()));
    }

    private void addAMinute(String film) {
        Answer outcome;
        do {
            var seen = door.read(film);
            outcome =
                    runtime(film, seen.tag(), seen.json().path("runtimeMinutes").asInt() + 1);
        } while (outcome.status() == 412);
        outcome.expecting(200);
    }

    private Answer runtime(String film, String tag, int minutes) {
        var body = Json.of("{'kind': 'SHORT_FICTION', 'runtimeMinutes': %d}", minutes);
        return door.send(Call.put(film, body).as(Door.EDITOR).ifMatch(tag));
    }

    private UUID insert(int number) {
        var body = Forms.film("Film on the walk %d".formatted(number), "2026")
                .replace("synthetic-system-test", "synthetic-walk");
        return door.edit("/v1/films", body).expecting(201).id();
    }

    private List<UUID> walk() {
        var seen = new ArrayList<UUID>();
        var first = "/v1/films?collection=synthetic-walk&limit=7";
        Optional<String> page = Optional.of(first);
        while (page.isPresent()) {
            var answer = door.read(page.get()).json();
            Json.each(answer.path("items"))
                    .forEach(film -> seen.add(UUID.fromString(film.path("id").asText())));
            page = answer.hasNonNull("next")
                    ? Optional.of(first + "&cursor=" + answer.path("next").asText())
                    : Optional.empty();
        }
        return seen;
    }

    private static <T> List<T> atOnce(int times, Supplier<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(n -> CompletableFuture.supplyAsync(work, threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }
}
