package kz.kinoqor.analytics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Build;
import kz.kinoqor.analytics.build.BuildReaders;
import kz.kinoqor.analytics.build.BuildState;
import kz.kinoqor.analytics.build.Builds;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.analytics.build.ProjectionProblem;
import kz.kinoqor.kit.inbox.Gate;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Transactions;
import kz.kinoqor.kit.problem.RequestProblem;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** What a person may do with the builds of this version: begin one, call it off, swap back, retire what is left. */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(10);

    private final BuildReaders readers;
    private final Transactions transactions;
    private final Clock clock;

    Rebuilds(BuildReaders readers, DataSource database, Clock clock) {
        this.readers = readers;
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    /** Begins a build from the first event; gives its number. */
    public int begin(Definition definition) {
        if (!definition.projection().rebuildable()) {
            throw new ProjectionProblem.ProjectionNotRebuildable(definition.name()).refuse();
        }
        return change(definition, (builds, sql) -> {
            Builds.in(builds, BuildState.BUILDING, BuildState.CAUGHT_UP).ifPresent(build -> {
                throw new ProjectionProblem.ProjectionRebuildRunning(definition.name(), build.number()).refuse();
            });
            retire(builds, build -> build.state() == BuildState.FAILED, sql);
            var number = Builds.add(definition, clock.instant(), sql);
            LOG.infof("projection %s begins build %d beside the live one", definition.name(), number);
            return number;
        });
    }

    /** Calls a rebuild off, a comparison that goes on too; the live build stays. */
    public void cancel(Definition definition) {
        change(definition, (builds, sql) -> {
            live(definition, builds);
            var fresh = Builds.in(builds, BuildState.BUILDING, BuildState.CAUGHT_UP)
                    .orElseThrow(() -> new ProjectionProblem.ProjectionNoRebuild(definition.name()).refuse());
            Builds.become(fresh, BuildState.RETIRED, "called off", clock.instant(), sql);
            return fresh;
        });
    }

    /** Readers see the previous build again, which has followed the topics all along. */
    public void swapBack(Definition definition) {
        change(definition, (builds, sql) -> {
            var previous = Builds.in(builds, BuildState.PREVIOUS)
                    .orElseThrow(() -> new ProjectionProblem.ProjectionNoPreviousBuild(definition.name()).refuse());
            var live = live(definition, builds);
            Gate.close(live.schema(), sql);
            Gate.close(previous.schema(), sql);
            readers.replay(definition, previous, CATCH_UP).upTo(Replay.standing(live.schema(), sql), sql);
            Builds.become(live, BuildState.PREVIOUS, null, clock.instant(), sql);
            Builds.become(previous, BuildState.LIVE, null, clock.instant(), sql);
            return previous;
        });
    }

    /** Retires the previous build and what is left of those that failed. */
    public void retire(Definition definition) {
        change(definition, (builds, sql) -> {
            live(definition, builds);
            var retired = retire(
                    builds, build -> build.state() == BuildState.PREVIOUS || build.state() == BuildState.FAILED, sql);
            if (retired == 0) {
                throw new ProjectionProblem.ProjectionNoPreviousBuild(definition.name()).refuse();
            }
            return retired;
        });
    }

    private int retire(List<Build> builds, Predicate<Build> which, Connection sql) throws SQLException {
        var retired = 0;
        for (var build : builds) {
            if (which.test(build)) {
                Builds.become(build, BuildState.RETIRED, build.detail(), clock.instant(), sql);
                retired++;
            }
        }
        return retired;
    }

    private static Build live(Definition definition, List<Build> builds) {
        return Builds.in(builds, BuildState.LIVE)
                .orElseThrow(() -> new ProjectionProblem.ProjectionNotReady(definition.name()).refuse());
    }

    private <T> T change(Definition definition, Change<T> change) {
        try {
            return transactions.write(sql -> {
                Builds.lock(definition.name(), sql);
                return change.of(Builds.of(definition, sql), sql);
            });
        } catch (SQLException e) {
            throw new StorageFailed(e);
        } catch (KafkaException e) {
            throw new RequestProblem.TemporarilyUnavailable("The broker does not answer").refuse();
        }
    }

    private interface Change<T> {
        T of(List<Build> builds, Connection sql) throws SQLException;
    }
}
