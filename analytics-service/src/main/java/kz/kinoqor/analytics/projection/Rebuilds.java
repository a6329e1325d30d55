package kz.kinoqor.analytics.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import kz.kinoqor.kit.inbox.Gate;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Subscriptions;
import kz.kinoqor.kit.inbox.Transactions;
import kz.kinoqor.kit.problem.RequestProblem;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Begins builds, swaps back to the previous one, and lets one go. */
@ApplicationScoped
class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(10);

    private final RunningBuilds running;
    private final Transactions transactions;
    private final Clock clock;

    Rebuilds(RunningBuilds running, DataSource database, Clock clock) {
        this.running = running;
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    /** Gives a projection its first build, live at once, or the one that the version of its code asks for. */
    void ensure(Projection projection) throws SQLException {
        transactions.write(sql -> {
            Builds.lock(projection.name(), sql);
            var builds = Builds.of(projection.name(), sql);
            if (builds.isEmpty()) {
                add(projection, 1, BuildState.LIVE, sql);
                Builds.show(projection.name(), 1, null, sql);
            } else if (builds.stream().noneMatch(build -> build.serves(projection))) {
                LOG.infof("projection %s is now of version %d: rebuilding", projection.name(), projection.version());
                abandon(builds, sql);
                add(projection, builds.getLast().number() + 1, BuildState.BUILDING, sql);
            }
            return projection;
        });
    }

    /** Begins a build from the first fact; gives its number. */
    int begin(Projection projection) {
        if (!projection.rebuildable()) {
            throw new ProjectionProblem.NotRebuildable(projection.name()).refuse();
        }
        return inTransaction(sql -> {
            Builds.lock(projection.name(), sql);
            var builds = Builds.of(projection.name(), sql);
            Builds.in(builds, BuildState.BUILDING, BuildState.CAUGHT_UP).ifPresent(build -> {
                throw new ProjectionProblem.RebuildRunning(projection.name(), build.number()).refuse();
            });
            abandon(builds, sql);
            var number = builds.isEmpty() ? 1 : builds.getLast().number() + 1;
            add(projection, number, BuildState.BUILDING, sql);
            return number;
        });
    }

    /** Readers see the previous build again, which has followed the topics all along. */
    void swapBack(Projection projection) {
        inTransaction(sql -> {
            Builds.lock(projection.name(), sql);
            var builds = Builds.of(projection.name(), sql);
            var previous = previous(projection, builds);
            var live = Builds.in(builds, BuildState.LIVE)
                    .orElseThrow(() -> new ProjectionProblem.NotReady(projection.name()).refuse());
            Gate.close(live.schema(), sql);
            Gate.close(previous.schema(), sql);
            var replay = new Replay(running.reader(projection, previous.schema()), running.kafka(), CATCH_UP);
            replay.upTo(Replay.standing(live.schema(), sql), sql);
            Builds.become(live, BuildState.PREVIOUS, null, clock.instant(), sql);
            Builds.become(previous, BuildState.LIVE, null, clock.instant(), sql);
            Builds.show(previous, live, sql);
            return previous;
        });
    }

    /** Drops the previous build and what is left of those that failed. */
    void retire(Projection projection) {
        inTransaction(sql -> {
            Builds.lock(projection.name(), sql);
            var builds = Builds.of(projection.name(), sql);
            var live = Builds.in(builds, BuildState.LIVE)
                    .orElseThrow(() -> new ProjectionProblem.NotReady(projection.name()).refuse());
            var over = builds.stream()
                    .filter(build -> build.state() == BuildState.PREVIOUS || build.state() == BuildState.FAILED)
                    .toList();
            if (over.isEmpty()) {
                throw new ProjectionProblem.NoPreviousBuild(projection.name()).refuse();
            }
            Builds.show(live, null, sql);
            for (var build : over) {
                drop(build, sql);
            }
            return over;
        });
    }

    /** Makes room: builds that failed or can never become live any more. */
    private void abandon(List<Build> builds, Connection sql) throws SQLException {
        for (var build : builds) {
            switch (build.state()) {
                case BUILDING, CAUGHT_UP, FAILED -> drop(build, sql);
                case LIVE, PREVIOUS, RETIRED -> LOG.tracef("%s stays", build.schema());
            }
        }
    }

    /** The record of the build stays; its tables, its positions and its parked events go. */
    void drop(Build build, Connection sql) throws SQLException {
        Gate.close(build.schema(), sql);
        Builds.become(build, BuildState.RETIRED, build.detail(), clock.instant(), sql);
        BuildSchema.drop(build.schema(), sql);
        Subscriptions.forget(build.schema(), sql);
    }

    private void add(Projection projection, int number, BuildState state, Connection sql) throws SQLException {
        Builds.add(projection, number, state, clock.instant(), sql);
        BuildSchema.create(Build.schema(projection.name(), number), projection.name(), sql);
        LOG.infof("projection %s begins build %d (%s)", projection.name(), number, state);
    }

    private static Build previous(Projection projection, List<Build> builds) {
        @Nullable Build previous = Builds.in(builds, BuildState.PREVIOUS).orElse(null);
        if (previous == null || !previous.isOf(projection)) {
            throw new ProjectionProblem.NoPreviousBuild(projection.name()).refuse();
        }
        return previous;
    }

    private <T> T inTransaction(Transactions.Work<T> work) {
        try {
            return transactions.write(work);
        } catch (SQLException e) {
            throw new StorageFailed(e);
        } catch (KafkaException e) {
            throw new RequestProblem.TemporarilyUnavailable("The broker does not answer").refuse();
        }
    }
}
