package kz.kinoqor.local.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.kinoqor.local.connect.RelayRestore.Outcome;
import kz.kinoqor.local.kafka.LocalKafka;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Keeper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The relay loses its slot while rows are written, on the real parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostSlotTest {

    private static final String DATABASE = "catalog";

    private Keeper keeper;
    private Home home;
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private LocalConnect connect;
    private Outbox outbox;
    private Writer writer;
    private Listener listener;

    @BeforeAll
    void start(@TempDir Path folder) throws SQLException, IOException {
        home = Home.at(folder);
        keeper = Keeper.of(home, false);
        postgres = LocalPostgres.start(folder, true);
        kafka = LocalKafka.start(folder, false);
        outbox = new Outbox(postgres, DATABASE);
        assertThat(outbox.keepLog()).isTrue();
        writer = new Writer(postgres, DATABASE);
        writer.migrate();
        outbox.open();
        connect = LocalConnect.start(folder, kafka.bootstrapServers(), outbox.environment(), false);
        connect.register(outbox.definition());
        outbox.awaitReader();
        listener = new Listener(kafka.bootstrapServers());
    }

    @AfterAll
    void stop() throws Exception {
        for (var part : List.of(listener, writer, connect, kafka, postgres, keeper)) {
            part.close();
        }
    }

    @Test
    void a_sound_slot_is_left_alone() throws SQLException {
        var before = slotPosition();

        assertThat(Outbox.restore(home, DATABASE).run()).isEqualTo(new Outcome.Sound());

        assertThat(slotPosition()).isGreaterThanOrEqualTo(before);
        outbox.awaitReader();
    }

    @Test
    void a_used_database_without_its_slot_is_not_given_a_new_one_in_silence() throws SQLException {
        loseSlot();

        assertThat(outbox.keepLog()).isFalse();
        assertThat(slots()).isEmpty();
        connect.restart();
        restored();
        assertThat(outbox.keepLog()).isTrue();
    }

    @Test
    void restored_under_load_nothing_is_lost_nothing_comes_too_late_to_be_applied() throws SQLException {
        var subjects = Stream.generate(UUID::randomUUID).limit(20).toList();
        long last;
        try (var load = new Rounds(subjects)) {
            load.awaitMore(40);
            loseSlot();
            load.awaitMore(20);
            // The worker comes back before anybody has looked: it must not go on as if nothing had happened.
            connect.restart();
            load.awaitMore(60);

            assertThat(restored().events()).isPositive();

            load.awaitMore(20);
            last = load.finish();
        }
        assertAppliedOnceAndInOrder(subjects, last);
    }

    @Test
    void broken_off_at_any_step_and_run_again_it_comes_to_the_same() throws SQLException {
        var subjects = Stream.generate(UUID::randomUUID).limit(20).toList();
        long last;
        int steps = 0;
        try (var load = new Rounds(subjects)) {
            load.awaitMore(20);
            loseSlot();
            load.awaitMore(20);
            connect.restart();
            while (!completes(++steps)) {
                load.awaitMore(2);
            }
            load.awaitMore(20);
            last = load.finish();
        }
        assertThat(steps).isGreaterThan(10);
        assertAppliedOnceAndInOrder(subjects, last);
    }

    @Test
    void two_at_once_are_one_too_many() throws SQLException {
        try (var other = postgres.connectAsOperator(DATABASE);
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('kinoqor relay restore', 0))");

            assertThatThrownBy(() -> Outbox.restore(home, DATABASE).run())
                    .hasMessageContaining("another relay restore is at work");
        }
    }

    private Outcome.Restored restored() {
        var outcome = Outbox.restore(home, DATABASE).run();
        assertThat(outcome).isInstanceOf(Outcome.Restored.class);
        return (Outcome.Restored) outcome;
    }

    /** Runs it until it has begun this many statements; then its connection is gone. */
    private boolean completes(int statements) {
        var restore = new RelayRestore(
                () -> breakingAfter(statements - 1, postgres.connectAsOperator(DATABASE)),
                connect.address(),
                new RelayRestore.Site(DATABASE, "kinoqor_catalog", outbox.connector(), LocalPostgres.RELAY));
        try {
            restore.run();
            return true;
        } catch (IllegalStateException broken) {
            assertThat(broken).hasStackTraceContaining("broken off");
            return false;
        }
    }

    private static Connection breakingAfter(int statements, Connection real) {
        var begun = new AtomicInteger();
        var begin = Set.of("createStatement", "prepareStatement", "commit");
        return (Connection) Proxy.newProxyInstance(
                LostSlotTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (begin.contains(method.getName()) && begun.incrementAndGet() > statements) {
                        real.abort(Runnable::run);
                        throw new SQLException("broken off");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void assertAppliedOnceAndInOrder(List<UUID> subjects, long last) {
        listener.listenUntil(
                heard -> subjects.stream().allMatch(subject -> applied(subject).size() >= last));
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(applied(subject))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, last).boxed().toList()));
    }

    /** What a reader makes of it: whatever is not newer than what it has applied is skipped. */
    private List<Long> applied(UUID subject) {
        var applied = new ArrayList<Long>();
        for (var sequence : listener.sequencesOf(subject)) {
            if (applied.isEmpty() || sequence > applied.getLast()) {
                applied.add(sequence);
            }
        }
        return applied;
    }

    private void loseSlot() throws SQLException {
        connect.kill9();
        try (var sql = postgres.connectAsOperator(DATABASE)) {
            new Slot("kinoqor_catalog").drop(sql);
        }
    }

    private List<String> slots() throws SQLException {
        return query("select slot_name from pg_replication_slots where slot_name = 'kinoqor_catalog'");
    }

    private String slotPosition() throws SQLException {
        return query("select lpad((confirmed_flush_lsn - '0/0')::text, 20, '0') from pg_replication_slots")
                .getFirst();
    }

    private List<String> query(String select) throws SQLException {
        try (var sql = postgres.connectAsOperator(DATABASE);
                var statement = sql.createStatement();
                var rows = statement.executeQuery(select)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** One row for each subject per round, each from a transaction of its own, some two hundred a second. */
    private final class Rounds implements AutoCloseable {

        private final AtomicLong written = new AtomicLong();
        private final AtomicBoolean enough = new AtomicBoolean();
        private final CompletableFuture<Void> work;

        Rounds(List<UUID> subjects) {
            work = CompletableFuture.runAsync(() -> write(subjects));
        }

        private void write(List<UUID> subjects) {
            try (var own = new Writer(postgres, DATABASE)) {
                while (!enough.get()) {
                    for (var subject : subjects) {
                        own.write(OutboxRow.of(subject, written.get() + 1));
                    }
                    written.incrementAndGet();
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void awaitMore(int rounds) {
            long goal = written.get() + rounds;
            while (written.get() < goal) {
                assertThat(work).isNotDone();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }

        long finish() {
            enough.set(true);
            work.join();
            return written.get();
        }

        @Override
        public void close() {
            enough.set(true);
        }
    }
}
