package kz.kinoqor.analytics.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.kinoqor.kit.inbox.Gate;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.Transactions;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Ends a rebuild. For a moment nobody writes to either build, in any process; both are brought to the same positions, and
 * their tables compared. Equal: one update lets readers see the new one. All of it is one transaction, so a crash leaves
 * everything as it was.
 */
@ApplicationScoped
class Barrier {

    private static final Logger LOG = Logger.getLogger(Barrier.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(15);
    /** Nearer than this, what is missing is read at the barrier itself. */
    private static final long NEAR = 2_000;

    private final RunningBuilds running;
    private final Rebuilds rebuilds;
    private final LogEnds ends;
    private final Transactions transactions;
    private final Clock clock;

    Barrier(RunningBuilds running, Rebuilds rebuilds, LogEnds ends, DataSource database, Clock clock) {
        this.running = running;
        this.rebuilds = rebuilds;
        this.ends = ends;
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    /** Ends the projection's rebuild, if there is one and it is near enough; gives whether it did. */
    boolean tryToEnd(Projection projection) throws SQLException {
        if (!isNear(projection)) {
            return false;
        }
        return transactions.write(sql -> {
            Builds.lock(projection.name(), sql);
            var pair = pair(projection, sql);
            if (pair.isPresent()) {
                end(projection, pair.get(), sql);
            }
            return pair.isPresent();
        });
    }

    private boolean isNear(Projection projection) throws SQLException {
        return transactions.snapshot(sql -> {
            var pair = pair(projection, sql);
            if (pair.isEmpty()
                    || (!pair.get().sameVersion()
                            && ends.of(projection.topics()).isEmpty())) {
                return false;
            }
            var standing = Replay.standing(pair.get().fresh().schema(), sql);
            var behind = goal(projection, pair.get(), sql).entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - standing.getOrDefault(end.getKey(), 0L)))
                    .sum();
            return behind <= NEAR;
        });
    }

    private static Optional<Pair> pair(Projection projection, Connection sql) throws SQLException {
        var builds = Builds.of(projection.name(), sql);
        var live = Builds.in(builds, BuildState.LIVE);
        return Builds.in(builds, BuildState.BUILDING, BuildState.CAUGHT_UP)
                .filter(build -> build.isOf(projection))
                .flatMap(fresh -> live.map(old -> new Pair(fresh, old)));
    }

    /** The live build of another version has stood still since its code went away: the topics themselves are the goal. */
    private Map<TopicPartition, Long> goal(Projection projection, Pair pair, Connection sql) throws SQLException {
        return pair.sameVersion()
                ? Replay.standing(pair.live().schema(), sql)
                : ends.of(projection.topics()).orElse(Map.of());
    }

    private void end(Projection projection, Pair pair, Connection sql) throws SQLException {
        Gate.close(pair.live().schema(), sql);
        Gate.close(pair.fresh().schema(), sql);
        var common = new HashMap<>(goal(projection, pair, sql));
        Replay.standing(pair.fresh().schema(), sql)
                .forEach((partition, next) -> common.merge(partition, next, Math::max));
        bring(projection, pair.fresh(), common, sql);
        if (pair.sameVersion()) {
            bring(projection, pair.live(), common, sql);
            compare(projection, pair, sql);
        } else {
            // Tables of two versions need not be equal, or there would be no need of a new version.
            Builds.compared(pair.fresh(), Checksum.of(projection, pair.fresh().schema(), sql), null, sql);
            swap(pair, sql);
        }
    }

    private void bring(Projection projection, Build build, Map<TopicPartition, Long> targets, Connection sql)
            throws SQLException {
        new Replay(running.reader(projection, build.schema()), running.kafka(), CATCH_UP).upTo(targets, sql);
    }

    private void compare(Projection projection, Pair pair, Connection sql) throws SQLException {
        var fresh = Checksum.of(projection, pair.fresh().schema(), sql);
        var live = Checksum.of(projection, pair.live().schema(), sql);
        Builds.compared(pair.fresh(), fresh, live, sql);
        if (fresh.equals(live)) {
            swap(pair, sql);
        } else {
            LOG.errorf(
                    "build %d of %s came to other tables (%s) than the live build %d (%s), which stays",
                    pair.fresh().number(), projection.name(), fresh, pair.live().number(), live);
            Builds.become(
                    pair.fresh(),
                    BuildState.FAILED,
                    "its tables differ from those of build " + pair.live().number(),
                    clock.instant(),
                    sql);
        }
    }

    private void swap(Pair pair, Connection sql) throws SQLException {
        for (var build : Builds.of(pair.live().projection(), sql)) {
            if (build.state() == BuildState.PREVIOUS) {
                rebuilds.drop(build, sql);
            }
        }
        Builds.become(pair.live(), BuildState.PREVIOUS, null, clock.instant(), sql);
        Builds.become(pair.fresh(), BuildState.LIVE, null, clock.instant(), sql);
        Builds.show(pair.fresh(), pair.live(), sql);
        LOG.infof(
                "projection %s: build %d is live, build %d stays as the previous one",
                pair.fresh().projection(), pair.fresh().number(), pair.live().number());
    }

    /** A build on its way, and the one it may replace. */
    private record Pair(Build fresh, Build live) {
        boolean sameVersion() {
            return fresh.version() == live.version();
        }
    }
}
