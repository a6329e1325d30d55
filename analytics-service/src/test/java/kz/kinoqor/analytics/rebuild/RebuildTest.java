package kz.kinoqor.analytics.rebuild;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static kz.kinoqor.kit.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.kinoqor.analytics.read.LiveTables;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rebuilding a read model while others write and read. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class RebuildTest {

    private static final Logger LOG = Logger.getLogger(RebuildTest.class);
    private static final String TALLY = "/v1/projections/" + FilmTally.NAME;
    /** How many rows a large view has: {@code -Dkinoqor.test.view.rows=10000000} makes it a very large one. */
    private static final int ROWS = Integer.getInteger("kinoqor.test.view.rows", 20_000);

    private static final int ROWS_AT_ONCE = 200_000;
    /** So many are compared in several pieces. */
    private static final int ROWS_OF_PIECES = 300_000;

    private static final Duration SOON = Duration.ofSeconds(60).plusMillis(ROWS / 20);

    @Inject
    LiveTables live;

    @Inject
    DataSource database;

    @AfterEach
    void theTallyRestsNoMoreAndIsSmall() {
        FilmTally.resting = false;
        for (var schema : rows("select schema_name from read_model_build where name = 'filmtally' "
                + "and state in ('LIVE', 'PREVIOUS')")) {
            execute("truncate " + schema + ".ballast");
        }
    }

    private long films() {
        return live.read(FilmTally.NAME, (sql, mark) -> {
            try (var query = sql.createStatement();
                    var row = query.executeQuery("select count(*) from film")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static int liveBuild() {
        return anonymous().get(TALLY).path("build");
    }

    /** Begins a rebuild and tells where to look for it. */
    private static String rebuild() {
        return as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .post(TALLY + ":rebuild")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static void become(String build, String state) {
        await().atMost(SOON).until(() -> anonymous().get(build).path("state"), equalTo(state));
    }

    private void makeLarge(int build, int rows) {
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            execute("insert into filmtally_b" + build + ".ballast select n, repeat(n::text, 40) from generate_series("
                    + (from + 1) + ", " + Math.min(from + ROWS_AT_ONCE, rows) + ") n");
        }
    }

    private long count(String select) {
        return Long.parseLong(rows(select).getFirst());
    }

    private List<String> rows(String select) {
        try (var sql = database.getConnection();
                var query = sql.createStatement();
                var rows = query.executeQuery(select)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String statement) {
        try (var sql = database.getConnection();
                var change = sql.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void underWritesAndReadsNoReadFailsAndTheSumsAreEqual() {
        try (var topics = new Topicside();
                var readers = new Readers();
                var writer = new Writer(topics)) {
            topics.sendAll(manyFilms(300));
            await().atMost(SOON).until(() -> films() >= 300);
            readers.start();
            writer.start();

            var build = rebuild();
            become(build, "LIVE");

            writer.close();
            readers.close();
            assertThat(readers.failures).isEmpty();
            assertThat(readers.reads.get()).isPositive();
            var answer = anonymous().get(build);
            assertThat(answer.<String>path("checksum")).isNotNull().isEqualTo(answer.path("liveChecksum"));
        }
    }

    @Test
    void swappingBackTakesOneRequestAndLosesNothing() {
        try (var topics = new Topicside()) {
            topics.sendAll(manyFilms(20));
            var before = liveBuild();
            become(rebuild(), "LIVE");
            topics.sendAll(manyFilms(20));
            var rebuilt = films();

            as(Role.ADMIN)
                    .urlEncodingEnabled(false)
                    .post(TALLY + ":swap-back")
                    .then()
                    .statusCode(200)
                    .body("build", equalTo(before));

            assertThat(films()).isGreaterThanOrEqualTo(rebuilt);
            as(Role.ADMIN)
                    .urlEncodingEnabled(false)
                    .post(TALLY + ":retire")
                    .then()
                    .statusCode(200)
                    .body("previousBuild", equalTo(null));
            as(Role.ADMIN)
                    .urlEncodingEnabled(false)
                    .post(TALLY + ":swap-back")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("projection-no-previous-build"));
        }
    }

    @Test
    void tablesThatCameOutOtherwiseDoNotReplaceTheLiveOnes() {
        try (var topics = new Topicside()) {
            var known = films();
            topics.sendAll(manyFilms(5));
            await().atMost(SOON).until(() -> films() >= known + 5);
            var before = liveBuild();
            execute("update filmtally_b" + before + ".film set facts = facts + 1");

            var build = rebuild();

            become(build, "FAILED");
            assertThat(liveBuild()).isEqualTo(before);
            var answer = anonymous().get(build);
            assertThat(answer.<String>path("checksum")).isNotEqualTo(answer.path("liveChecksum"));
            assertThat(answer.<String>path("detail"))
                    .startsWith("differs from build " + before + " in film (")
                    .doesNotContain("ballast");
            execute("update filmtally_b" + before + ".film set facts = facts - 1");
        }
    }

    @Test
    void twoRebuildsAtOnceAreOneTooMany() {
        try (var topics = new Topicside()) {
            FilmTally.resting = true;
            topics.sendAll(manyFilms(1));
            var build = rebuild();

            as(Role.ADMIN)
                    .urlEncodingEnabled(false)
                    .post(TALLY + ":rebuild")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("projection-rebuild-running"));

            FilmTally.resting = false;
            become(build, "LIVE");
        }
    }

    /** A new build that reads nothing yet, as large as the live one. */
    private String restingRebuild(Topicside topics, int rows) {
        var known = films();
        topics.sendAll(manyFilms(5));
        await().atMost(SOON).until(() -> films() >= known + 5);
        FilmTally.resting = true;
        var build = rebuild();
        int fresh = anonymous().get(build).path("build");
        IntStream.of(liveBuild(), fresh).forEach(one -> makeLarge(one, rows));
        return build;
    }

    @Test
    void whileTwoBuildsAreComparedEverybodyWritesAndReadsOn() {
        try (var topics = new Topicside()) {
            var live = liveBuild();
            var build = restingRebuild(topics, ROWS_OF_PIECES);

            try (var lock = new TableLock(database, "filmtally_b" + live + ".ballast")) {
                FilmTally.resting = false;
                await().atMost(SOON).until(lock::isWaitedFor);
                var before = films();
                topics.sendAll(manyFilms(50));
                await().atMost(SOON).until(() -> films() >= before + 50);

                assertThat(lock.isWaitedFor()).as("the comparison goes on").isTrue();
                var answer = anonymous().get(build);
                assertThat(answer.<String>path("state")).isEqualTo("BUILDING");
                assertThat(answer.jsonPath().getLong("comparison.bytes"))
                        .isPositive()
                        .isLessThan(answer.jsonPath().getLong("comparison.of"));
            }

            become(build, "LIVE");
            var answer = anonymous().get(build);
            assertThat(answer.<String>path("checksum")).isNotNull().isEqualTo(answer.path("liveChecksum"));
        }
    }

    @Test
    void theRebuildOfALargeViewFinishesWhileReadsAndWritesGoOn() {
        try (var topics = new Topicside();
                var readers = new Readers();
                var writer = new Writer(topics)) {
            var build = restingRebuild(topics, ROWS);
            FilmTally.resting = false;
            readers.start();
            writer.start();
            var began = System.nanoTime();

            become(build, "LIVE");

            LOG.infof(
                    "%,d rows on both sides compared and swapped in %d ms; %d reads meanwhile, the longest took %d ms",
                    ROWS,
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    readers.reads.get(),
                    Duration.ofNanos(readers.longest.get()).toMillis());
            writer.close();
            readers.close();
            assertThat(readers.failures).isEmpty();
            assertThat(readers.reads.get()).isPositive();
        }
    }

    @Test
    void aRebuildIsCalledOff() {
        FilmTally.resting = true;
        var before = liveBuild();
        var build = rebuild();

        as(Role.ADMIN).urlEncodingEnabled(false).post(TALLY + ":cancel").then().statusCode(200);

        anonymous().get(build).then().body("state", equalTo("RETIRED"));
        assertThat(liveBuild()).isEqualTo(before);
        as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .post(TALLY + ":cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("projection-no-rebuild"));
    }

    @Test
    void aPreviousBuildIsKeptForAWhileAndThenGoesWithAllItHas() {
        var before = liveBuild();
        become(rebuild(), "LIVE");

        execute("update read_model_build set since = since - interval '25 hours' where name = 'filmtally' and build = "
                + before);

        become(TALLY + "/builds/" + before, "RETIRED");
        var schema = "filmtally_b" + before;
        await().atMost(SOON)
                .until(() -> count("select count(*) from pg_namespace where nspname = '" + schema + "'")
                                + count("select count(*) from inbox_position where subscription = '" + schema + "'")
                                + count("select count(*) from inbox_sequence where subscription = '" + schema + "'")
                        == 0);
    }

    @Test
    void whatKeepsTheOrderOfArrivalIsNotRebuilt() {
        as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .post("/v1/projections/feed:rebuild")
                .then()
                .statusCode(409)
                .body("code", equalTo("projection-not-rebuildable"));
    }

    @Test
    void nobodyButAnAdministratorRebuilds() {
        anonymous().urlEncodingEnabled(false).post(TALLY + ":rebuild").then().statusCode(401);
        as(Role.ANALYST)
                .urlEncodingEnabled(false)
                .post(TALLY + ":rebuild")
                .then()
                .statusCode(403);
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        anonymous().get("/v1/projections/nothing").then().statusCode(404).body("code", equalTo("projection-unknown"));
        anonymous().get(TALLY + "/builds/999").then().statusCode(404).body("code", equalTo("projection-build-unknown"));
    }

    private static List<Fact> manyFilms(int count) {
        var facts = new ArrayList<Fact>();
        for (int n = 0; n < count; n++) {
            var film = UUID.randomUUID();
            facts.add(Topicside.film(film));
            facts.add(Topicside.stage(film, "SHOOTING"));
        }
        return facts;
    }

    /** Writes one film after the other until it is told to stop. */
    private static final class Writer implements AutoCloseable {

        private final Topicside topics;
        private final AtomicBoolean over = new AtomicBoolean();
        private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

        Writer(Topicside topics) {
            this.topics = topics;
        }

        void start() {
            work = CompletableFuture.runAsync(
                    () -> {
                        while (!over.get()) {
                            topics.sendAll(manyFilms(3));
                        }
                    },
                    Thread::startVirtualThread);
        }

        @Override
        public void close() {
            over.set(true);
            work.join();
        }
    }

    /** Read without a pause, and note every read that fails or that sees fewer films than one before. */
    private final class Readers implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicLong reads = new AtomicLong();
        private final AtomicLong longest = new AtomicLong();
        private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

        void start() {
            // Threads of their own: the shared pool has one on a machine of two cores, and these never give it back.
            work = CompletableFuture.allOf(
                    CompletableFuture.runAsync(this::read, Thread::startVirtualThread),
                    CompletableFuture.runAsync(this::read, Thread::startVirtualThread));
        }

        private void read() {
            var seen = 0L;
            while (!over.get()) {
                try {
                    var asked = System.nanoTime();
                    var now = films();
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    if (now < seen) {
                        failures.add(seen + " films, then " + now);
                    }
                    seen = now;
                    reads.incrementAndGet();
                } catch (RuntimeException e) {
                    failures.add(e.toString());
                }
            }
        }

        @Override
        public void close() {
            over.set(true);
            work.join();
        }
    }
}
