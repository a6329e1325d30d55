package kz.kinoqor.local.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.local.process.PartFailed;
import org.jspecify.annotations.Nullable;

/**
 * Gives the relay a slot again where it has lost its own, and sends again what it may have missed. May be broken off at
 * any point and run again.
 *
 * <p>Readers skip what is not newer than the last event of its aggregate, for good. So nothing newer may reach a topic
 * before what was missed: from the first step to the last the relay is kept out, the slot is moved past everything that was
 * committed while nobody can write, and what is sent again is, for each aggregate, everything from some event on.
 */
public final class RelayRestore {

    /** No transaction takes longer, from its first statement to its commit. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final String CLAIM = "select pg_try_advisory_lock(hashtextextended('kinoqor relay restore', 0))";

    private final Connections connections;
    private final WorkerApi worker;
    private final Site site;
    private final Slot slot;

    /**
     * For one database.
     *
     * @param connections may make slots and grant rights
     * @param worker the HTTP address of Kafka Connect
     */
    public RelayRestore(Connections connections, URI worker, Site site) {
        this.connections = connections;
        this.worker = new WorkerApi(worker);
        this.site = site;
        this.slot = new Slot(site.slot());
    }

    /**
     * What belongs together.
     *
     * @param connector the relay's name at Kafka Connect
     * @param role as which the relay comes to the database
     */
    public record Site(String database, String slot, String connector, String role) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The slot is sound: there was nothing to restore. */
        record Sound() implements Outcome {}

        /**
         * The relay reads a new slot.
         *
         * @param events sent again; readers skip those that they know
         * @param closed for how long nobody could write
         */
        record Restored(long events, Duration closed) implements Outcome {}
    }

    public Outcome run() {
        try (var sql = connections.open()) {
            if (!"t".equals(text(sql, CLAIM))) {
                throw new PartFailed("another relay restore is at work on " + site.database());
            }
            var outcome = restore(sql);
            open(sql);
            return outcome;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot restore the relay of " + site.database(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka Connect does not answer", e);
        }
    }

    private Outcome restore(Connection sql) throws SQLException, IOException {
        var unfinished = Restores.unfinished(sql);
        // The slot first: what the worker keeps is never behind what the slot was told.
        var state = slot.state(sql);
        var sent = worker.sent(site.connector());
        if (unfinished.isEmpty() && isSound(state, sent)) {
            return new Outcome.Sound();
        }
        keepOut(sql);
        if (unfinished.isEmpty()) {
            // Asked again: until it was kept out it may have come further.
            Restores.begin(sql, since(worker.sent(site.connector())));
        }
        slot.drop(sql);
        slot.create(sql);
        worker.forget(site.connector());
        return sendAgain(sql);
    }

    /** A slot that begins after what was sent last was made by somebody who did not know what lies between. */
    private static boolean isSound(Slot.State state, Optional<Sent> sent) {
        return state instanceof Slot.State.Sound(var confirmed)
                && sent.map(Sent::position).orElse(confirmed) >= confirmed;
    }

    private static @Nullable Instant since(Optional<Sent> sent) {
        var newest = sent.map(Sent::committedAt).orElse(null);
        return newest == null ? null : newest.minus(LONGEST_TRANSACTION);
    }

    /** A relay that comes back by itself would make a slot of its own and send what is new before what it missed. */
    private void keepOut(Connection sql) throws SQLException, IOException {
        execute(sql, "revoke connect on database %s from %s".formatted(site.database(), site.role()));
        worker.stop(site.connector());
        await("the relay of " + site.database() + " does not stop", () -> worker.isStopped(site.connector()));
    }

    /** Broken off before its end, it leaves nothing behind: the connection is closed without a commit. */
    private Outcome sendAgain(Connection sql) throws SQLException {
        sql.setAutoCommit(false);
        var restore = Restores.unfinished(sql).orElseThrow();
        SendingAgain.close(sql);
        long closed = System.nanoTime();
        slot.advance(sql);
        var events = SendingAgain.since(restore.since(), sql);
        Restores.end(sql, events);
        sql.commit();
        sql.setAutoCommit(true);
        return new Outcome.Restored(events, Duration.ofNanos(System.nanoTime() - closed));
    }

    private void open(Connection sql) throws SQLException, IOException {
        execute(sql, "grant connect on database %s to %s".formatted(site.database(), site.role()));
        if (worker.resume(site.connector())) {
            await("the relay of " + site.database() + " does not read its slot", () -> slot.isRead(sql));
        }
    }

    /** A question that is asked until the answer is yes. */
    @FunctionalInterface
    private interface Question {
        boolean isSo() throws SQLException, IOException;
    }

    private static void await(String complaint, Question question) throws SQLException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!question.isSo()) {
            if (System.nanoTime() > deadline) {
                throw new PartFailed(complaint);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static String text(Connection sql, String select) throws SQLException {
        try (var statement = sql.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection sql, String command) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }
}
