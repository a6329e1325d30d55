package kz.kinoqor.analytics.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.kinoqor.analytics.position.Position;
import kz.kinoqor.analytics.position.Progress;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.kit.position.WritePosition;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Many wait for one read model, and the database hardly notices. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class WaitersTest {

    private static final int MANY = 500;
    private static final Duration SHORT = Duration.ofSeconds(3);

    @Inject
    Progress progress;

    @Inject
    DataSource database;

    private static Position never() {
        return new Position.Written(new WritePosition(Topics.FILMS.name(), UUID.randomUUID(), 1));
    }

    private List<Boolean> allAtOnce(List<Position> positions, Duration patience) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> waits = positions.stream()
                    .<Callable<Boolean>>map(position -> () -> progress.awaitReached("feed", position, patience))
                    .toList();
            return threads.invokeAll(waits).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }

    /** As a server counts them, once its processes have told. */
    private long transactions() throws SQLException {
        try (var sql = database.getConnection();
                var query = sql.prepareStatement(
                        "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void fiveHundredWhoWaitCostNoTransactionEach() throws Exception {
        var before = transactions();

        var outcomes = allAtOnce(IntStream.range(0, MANY).mapToObj(n -> never()).toList(), SHORT);

        assertThat(outcomes).hasSize(MANY).containsOnly(false);
        // Each looking for itself every 50 ms they would have come to 30,000.
        assertThat(transactions() - before).isLessThan(3_000);
    }

    @Test
    void eachIsToldOfItsOwn() throws Exception {
        try (var topics = new Topicside()) {
            var films = IntStream.range(0, 50).mapToObj(n -> UUID.randomUUID()).toList();
            var writing = Thread.ofVirtual().start(() -> films.forEach(film -> topics.send(Topicside.film(film))));
            var there = films.stream()
                    .<Position>map(film -> new Position.Written(new WritePosition(Topics.FILMS.name(), film, 1)))
                    .toList();

            assertThat(allAtOnce(there, Duration.ofSeconds(20))).containsOnly(true);
            writing.join();
            assertThat(progress.awaitReached("feed", never(), Duration.ZERO)).isFalse();
            assertThat(progress.awaitReached("feed", there.getFirst(), Duration.ZERO))
                    .isTrue();
        }
    }

    @Test
    void aFailureIsToldToAllAndEndsNothing() {
        var waiters = new Waiters();
        var away = new AtomicBoolean(true);
        Waiters.Look look = positions -> {
            if (away.get()) {
                throw new IllegalStateException("away");
            }
            return positions;
        };

        assertThatThrownBy(() -> waiters.await(never(), SHORT, look)).hasMessage("away");
        away.set(false);
        assertThat(waiters.await(never(), SHORT, look)).isTrue();
    }
}
