package kz.kinoqor.analytics.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.BuildReaders;
import kz.kinoqor.analytics.build.BuildRecord;
import kz.kinoqor.analytics.build.BuildState;
import kz.kinoqor.analytics.build.Builds;
import kz.kinoqor.analytics.rebuild.Barrier.Pair;
import kz.kinoqor.kit.failpoint.Failpoint;
import kz.kinoqor.kit.inbox.Gate;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Transactions;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Compares a new build with the live one, row for row, however large they are. For a moment nobody writes to either; both
 * are brought to the same positions and a snapshot of the database is taken. Then writers go on, and the tables are read as
 * the snapshot shows them.
 */
final class Comparison {

    private static final Logger LOG = Logger.getLogger(Comparison.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(15);
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('comparison of ' || ?, 0))";

    private final Pair pair;
    private final BuildReaders readers;
    private final Transactions transactions;
    private final Clock clock;

    Comparison(Pair pair, BuildReaders readers, DataSource database, Clock clock) {
        this.pair = pair;
        this.readers = readers;
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    /** Leaves the outcome in the registry. Whatever prevents one leaves the build on its way, to be compared again. */
    void run() {
        try {
            transactions.write(this::whileNobodyElseDoes);
        } catch (CancellationException e) {
            LOG.infof("%s is not compared any further: %s", pair.fresh().schema(), e.getMessage());
        } catch (SQLException | StorageFailed | KafkaException e) {
            LOG.warnf("%s cannot be compared for the moment: %s", pair.fresh().schema(), e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "%s cannot be compared", pair.fresh().schema());
        }
    }

    /** The gates are closed after a savepoint: going back to it opens them, and what keeps others away stays. */
    private boolean whileNobodyElseDoes(Connection gates) throws SQLException {
        if (!isAlone(gates)) {
            return false;
        }
        var open = gates.setSavepoint();
        Gate.close(pair.live().schema(), gates);
        Gate.close(pair.fresh().schema(), gates);
        Failpoint.reach("rebuild.gates_closed");
        transactions.write(this::bringTogether);
        var sums = transactions.snapshot(sql -> {
            requireSamePositions(sql);
            gates.rollback(open);
            return sums(sql);
        });
        Failpoint.reach("rebuild.compared");
        transactions.write(sql -> conclude(sums, sql));
        return true;
    }

    private boolean isAlone(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ALONE)) {
            query.setString(1, pair.fresh().schema());
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private boolean bringTogether(Connection sql) throws SQLException {
        var common = new HashMap<>(Replay.standing(pair.live().schema(), sql));
        Replay.standing(pair.fresh().schema(), sql)
                .forEach((partition, next) -> common.merge(partition, next, Math::max));
        readers.replay(pair.definition(), pair.fresh(), CATCH_UP).upTo(common, sql);
        readers.replay(pair.definition(), pair.live(), CATCH_UP).upTo(common, sql);
        return true;
    }

    /** The tables belong to the positions of the same snapshot: this holds even where a gate was lost meanwhile. */
    private void requireSamePositions(Connection sql) throws SQLException {
        var fresh = Replay.standing(pair.fresh().schema(), sql);
        var live = Replay.standing(pair.live().schema(), sql);
        var partitions = new HashSet<>(fresh.keySet());
        partitions.addAll(live.keySet());
        // A partition without a row is one of which nothing was read.
        if (!partitions.stream().allMatch(one -> fresh.getOrDefault(one, 0L).equals(live.getOrDefault(one, 0L)))) {
            throw new StorageFailed(new SQLException("the builds did not stand still"));
        }
    }

    private Sums sums(Connection sql) throws SQLException {
        var tables = pair.definition().projection().tables();
        var progress = progress(2 * Checksum.bytes(tables, pair.fresh().schema(), sql));
        progress.accept(0);
        return new Sums(
                Checksum.of(tables, pair.fresh().schema(), progress, sql),
                Checksum.of(tables, pair.live().schema(), progress, sql));
    }

    /** Counts against twice the new build: as large as the live one, or smaller by what has been deleted there. */
    private LongConsumer progress(long all) {
        var done = new AtomicLong();
        return bytes -> {
            var compared = Math.min(done.addAndGet(bytes), all);
            try {
                if (Thread.currentThread().isInterrupted()
                        || !transactions.write(sql -> BuildRecord.comparing(pair.fresh(), compared, all, sql))) {
                    throw new CancellationException("it was called off");
                }
            } catch (SQLException e) {
                throw new StorageFailed(e);
            }
        };
    }

    private boolean conclude(Sums sums, Connection sql) throws SQLException {
        Builds.lock(pair.definition().name(), sql);
        var current = Pair.of(pair.definition(), sql);
        if (current.isEmpty()
                || current.get().fresh().number() != pair.fresh().number()
                || current.get().live().number() != pair.live().number()) {
            return false;
        }
        BuildRecord.compared(pair.fresh(), sums.fresh().text(), sums.live().text(), sql);
        if (sums.fresh().equals(sums.live())) {
            Builds.become(pair.fresh(), BuildState.CAUGHT_UP, null, clock.instant(), sql);
        } else {
            var detail = "differs from build " + pair.live().number() + " in "
                    + sums.fresh().differing(sums.live());
            LOG.errorf("build %s %s; the live build stays", pair.fresh().schema(), detail);
            Builds.become(pair.fresh(), BuildState.FAILED, detail, clock.instant(), sql);
        }
        return true;
    }

    /** Of both, at the same positions. */
    private record Sums(Checksum fresh, Checksum live) {}
}
