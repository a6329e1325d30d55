package kz.kinoqor.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxRetentionTest {

    private static final int OLD = 35_000;

    private OutboxDatabase outbox;

    @BeforeAll
    void start(@TempDir Path folder) {
        outbox = OutboxDatabase.in(folder);
    }

    @AfterAll
    void stop() {
        outbox.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        outbox.makeSlot();
        outbox.execute("truncate outbox");
        outbox.fill(OLD, 8);
        outbox.fill(10, 6);
    }

    @AfterEach
    void dropSlot() throws SQLException {
        outbox.dropSlot();
    }

    @Test
    void everythingPastItsTimeGoesAtOnceAndNothingElse() throws SQLException {
        outbox.confirm();

        process().purge();

        assertThat(outbox.rows()).isEqualTo(10);
    }

    @Test
    void whatTheRelayHasNotConfirmedStays() throws SQLException {
        process().purge();

        assertThat(outbox.rows()).isEqualTo(OLD + 10);
    }

    @Test
    void nothingGoesWhereTheSlotIsGone() throws SQLException {
        outbox.confirm();
        outbox.dropSlot();

        process().purge();

        assertThat(outbox.rows()).isEqualTo(OLD + 10);
    }

    @Test
    void severalProcessesDoItTogetherWithoutWaitingForEachOther() throws SQLException {
        outbox.confirm();
        var processes = Stream.generate(this::process).limit(3).toList();

        processes.stream()
                .map(one -> CompletableFuture.runAsync(one::purge))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(outbox.rows()).isEqualTo(10);
    }

    @Test
    void itLeavesWhatAnotherIsAtAndDoesNotWaitForIt() throws SQLException {
        outbox.confirm();
        try (var other = outbox.owner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select id from outbox order by recorded_at limit 100 for update");

            process().purge();

            assertThat(outbox.rows()).isEqualTo(110);
            other.rollback();
        }
    }

    private OutboxRetention process() {
        var watch =
                new RelayWatch(outbox.service(), new SimpleMeterRegistry(), OutboxDatabase.SLOT, Duration.ofSeconds(5));
        watch.look();
        return new OutboxRetention(outbox.service(), watch, Duration.ofDays(7));
    }
}
