package kz.kinoqor.analytics.rebuild;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Build;
import kz.kinoqor.analytics.build.BuildReaders;
import kz.kinoqor.analytics.build.BuildState;
import kz.kinoqor.analytics.build.Builds;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.kit.inbox.Gate;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.Transactions;
import org.jboss.logging.Logger;

/**
 * Ends a rebuild in two steps. Once the new build is near the live one, both are {@linkplain Comparison compared} on a
 * thread of their own, while everybody reads and writes on. Equal ones then change places: for a moment nobody writes to
 * either, in any process, the new one is brought to where the live one is, and one transaction swaps them. A crash between
 * any two steps leaves a state from which the next process goes on.
 */
@ApplicationScoped
public class Barrier {

    private static final Logger LOG = Logger.getLogger(Barrier.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(15);
    /** Nearer than this, what is missing is read at the barrier itself. */
    private static final long NEAR = 2_000;

    private final BuildReaders readers;
    private final DataSource database;
    private final Transactions transactions;
    private final Clock clock;
    private final Set<String> comparing = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("build-comparison").factory());

    Barrier(BuildReaders readers, DataSource database, Clock clock) {
        this.readers = readers;
        this.database = database;
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }

    /** Takes the projection's rebuild a step further, if there is one and it is near enough. */
    public void goOn(Definition definition) throws SQLException {
        var near = transactions.snapshot(sql -> {
            var pair = Pair.of(definition, sql);
            return pair.isPresent() && isNear(pair.get(), sql) ? pair : Optional.<Pair>empty();
        });
        if (near.isPresent() && near.get().fresh().state() == BuildState.BUILDING) {
            compare(near.get());
        } else if (near.isPresent()) {
            swap(definition);
        }
    }

    private static boolean isNear(Pair pair, Connection sql) throws SQLException {
        var standing = Replay.standing(pair.fresh().schema(), sql);
        var behind = Replay.standing(pair.live().schema(), sql).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - standing.getOrDefault(end.getKey(), 0L)))
                .sum();
        return behind <= NEAR;
    }

    /** One after the other: each holds a snapshot, and more at once would only wait for the same disk. */
    private void compare(Pair pair) {
        if (comparing.add(pair.fresh().schema())) {
            thread.execute(() -> {
                try {
                    new Comparison(pair, readers, database, clock).run();
                } finally {
                    comparing.remove(pair.fresh().schema());
                }
            });
        }
    }

    private void swap(Definition definition) throws SQLException {
        transactions.write(sql -> {
            Builds.lock(definition.name(), sql);
            var found = Pair.of(definition, sql).filter(pair -> pair.fresh().state() == BuildState.CAUGHT_UP);
            if (found.isPresent()) {
                swap(found.get(), sql);
            }
            return found;
        });
    }

    private void swap(Pair pair, Connection sql) throws SQLException {
        Gate.close(pair.live().schema(), sql);
        Gate.close(pair.fresh().schema(), sql);
        var replay = readers.replay(pair.definition(), pair.fresh(), CATCH_UP);
        replay.upTo(Replay.standing(pair.live().schema(), sql), sql);
        var before = Builds.in(Builds.of(pair.definition(), sql), BuildState.PREVIOUS);
        if (before.isPresent()) {
            Builds.become(before.get(), BuildState.RETIRED, null, clock.instant(), sql);
        }
        Builds.become(pair.live(), BuildState.PREVIOUS, null, clock.instant(), sql);
        Builds.become(pair.fresh(), BuildState.LIVE, null, clock.instant(), sql);
        LOG.infof(
                "projection %s: build %d is live, build %d stays as the previous one",
                pair.definition().name(), pair.fresh().number(), pair.live().number());
    }

    /** A build on its way, and the one of its version that it may replace. */
    record Pair(Definition definition, Build fresh, Build live) {

        static Optional<Pair> of(Definition definition, Connection sql) throws SQLException {
            List<Build> builds = Builds.of(definition, sql);
            return Builds.in(builds, BuildState.BUILDING, BuildState.CAUGHT_UP)
                    .flatMap(
                            fresh -> Builds.in(builds, BuildState.LIVE).map(live -> new Pair(definition, fresh, live)));
        }
    }
}
