package kz.kinoqor.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On a real slot, which the test moves on itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BacklogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Backlogs backlogs = new Backlogs(OutboxDatabase.SLOT);

    private OutboxDatabase outbox;
    private Connection sql;

    @BeforeAll
    void start(@TempDir Path folder) {
        outbox = OutboxDatabase.in(folder);
    }

    @AfterAll
    void stop() {
        outbox.close();
    }

    @BeforeEach
    void makeSlot() throws SQLException {
        sql = outbox.operator();
        outbox.makeSlot();
    }

    @AfterEach
    void dropSlot() throws SQLException {
        outbox.dropSlot();
        sql.close();
    }

    @Test
    void whatIsWrittenWaitsUntilTheSlotHasConfirmedIt() throws SQLException {
        write();
        write();

        var waiting = look();
        assertThat(waiting.slot()).isEqualTo(Backlog.Slot.SOUND);
        assertThat(waiting.events()).isEqualTo(2);
        assertThat(waiting.oldest()).isNotNull().isBeforeOrEqualTo(waiting.asOf());

        confirm();

        assertThat(look().events()).isZero();
        assertThat(look().oldest()).isNull();
    }

    /** Its place in the log is from before the others were confirmed; it is told once anything else is written. */
    @Test
    void aTransactionThatCommitsAfterwardsIsNotLostFromSight() throws SQLException {
        try (var slow = outbox.owner()) {
            slow.setAutoCommit(false);
            confirm();
            OutboxDatabase.write(slow);
            write();
            slow.commit();
        }

        assertThat(look().events()).isEqualTo(2);
    }

    @Test
    void theLogGoesOnWithoutEventsAndNothingWaits() throws SQLException {
        write();
        confirm();
        execute("create table noise as select generate_series(1, 1000)");
        execute("drop table noise");

        assertThat(look().events()).isZero();
        assertThat(look().written()).isGreaterThan(look().confirmed());
    }

    @Test
    void aSlotThatIsGoneIsMissingAndLaterEventsWait() throws SQLException {
        confirm();
        var confirmed = look().confirmed();
        outbox.dropSlot();
        write();

        var backlog = backlogs.look(sql, confirmed);

        assertThat(backlog.slot()).isEqualTo(Backlog.Slot.MISSING);
        assertThat(backlog.events()).isEqualTo(1);
        assertThat(backlogs.look(sql, Backlog.UNKNOWN).events()).isZero();
    }

    @Test
    void aSlotThatPostgresHasGivenUpIsLost() throws SQLException {
        write();
        execute("alter system set idle_replication_slot_timeout = '1s'");
        execute("select pg_reload_conf()");
        Awaitility.await().untilAsserted(() -> {
            execute("checkpoint");
            assertThat(look().slot()).isEqualTo(Backlog.Slot.LOST);
        });
        execute("alter system reset idle_replication_slot_timeout");
        execute("select pg_reload_conf()");
        assertThat(RelayState.of(look(), null, PATIENCE).isWell()).isFalse();
    }

    @Test
    void anOutboxThatIsNotPublishedIsSaid() throws SQLException {
        execute("alter publication kinoqor_outbox drop table outbox");
        try {
            assertThat(look().slot()).isEqualTo(Backlog.Slot.UNPUBLISHED);
        } finally {
            execute("alter publication kinoqor_outbox add table outbox");
        }
    }

    @Test
    void onceNobodyReadsItOrAnEventIsOldSomebodyShouldLook() throws SQLException {
        write();
        var now = look();

        assertThat(RelayState.of(now, null, PATIENCE).isWell()).isTrue();
        assertThat(RelayState.of(now, null, Duration.ofSeconds(-1)).waitingSince())
                .isEqualTo(now.oldest());
        assertThat(RelayState.of(now, null, Duration.ofSeconds(-1)).stillSince())
                .isEqualTo(now.unreadSince());
        assertThat(now.unreadSince()).isNotNull();
    }

    @Test
    void aSlotThatConfirmsNothingMoreWhileTheLogGoesOnStandsStill() throws SQLException {
        write();
        var now = look();
        var before = RelayState.of(now, null, Duration.ofHours(1));
        var later = new Backlog(
                Backlog.Slot.SOUND,
                null,
                now.confirmed(),
                now.written(),
                now.retained(),
                0,
                null,
                now.asOf().plusSeconds(60));
        var moved = new Backlog(
                Backlog.Slot.SOUND,
                null,
                now.written(),
                now.written(),
                0,
                0,
                null,
                now.asOf().plusSeconds(61));

        var still = RelayState.of(later, before, Duration.ofHours(1));

        assertThat(still.stillSince()).isEqualTo(now.asOf());
        assertThat(RelayState.of(moved, still, Duration.ofHours(1)).isWell()).isTrue();
    }

    private Backlog look() throws SQLException {
        return backlogs.look(sql, Backlog.UNKNOWN);
    }

    private void write() throws SQLException {
        OutboxDatabase.write(sql);
    }

    private void confirm() throws SQLException {
        outbox.confirm();
    }

    private void execute(String command) throws SQLException {
        outbox.execute(command);
    }
}
