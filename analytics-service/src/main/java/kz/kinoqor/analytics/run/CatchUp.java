package kz.kinoqor.analytics.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Build;
import kz.kinoqor.analytics.build.BuildState;
import kz.kinoqor.analytics.build.Builds;
import kz.kinoqor.analytics.build.Catalogue;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.kit.inbox.InboxHealth;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.Transactions;
import org.jboss.logging.Logger;

/**
 * Whether this version of each projection has caught up with its topics. The first build of a version becomes live by it,
 * and a process is ready for requests when it holds for all of them: until then those of the version before answer. Once
 * ready, a process stays ready while its builds are there, however far they fall behind.
 */
@ApplicationScoped
class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    /** As near as a reader is that keeps up with a steady stream of events. */
    private static final long NEAR = 1_000;

    private static final Set<InboxHealth.State> IN_TROUBLE =
            Set.of(InboxHealth.State.RETRYING, InboxHealth.State.STOPPED);

    private final Catalogue catalogue;
    private final RunningBuilds running;
    private final LogEnds ends;
    private final Transactions transactions;
    private final Clock clock;
    private final Set<String> caughtUp = ConcurrentHashMap.newKeySet();
    private volatile Set<String> live = Set.of();

    CatchUp(Catalogue catalogue, RunningBuilds running, LogEnds ends, DataSource database, Clock clock) {
        this.catalogue = catalogue;
        this.running = running;
        this.ends = ends;
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    /** The projections that this process cannot answer for yet. */
    Collection<String> missing() {
        return catalogue.all().stream()
                .map(Definition::name)
                .filter(name -> !caughtUp.contains(name) || !live.contains(name))
                .toList();
    }

    /** Looks again, knowing all builds that stand. */
    void look(List<Build> builds) throws SQLException {
        for (var definition : catalogue.all()) {
            if (!caughtUp.contains(definition.name()) || !live.contains(definition.name())) {
                look(definition, builds.stream().filter(definition::owns).toList());
            }
        }
        live = catalogue.all().stream()
                .filter(definition ->
                        builds.stream().anyMatch(build -> build.state() == BuildState.LIVE && definition.owns(build)))
                .map(Definition::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void look(Definition definition, List<Build> builds) throws SQLException {
        var alive = Builds.in(builds, BuildState.LIVE);
        if (alive.isPresent()) {
            if (isNear(definition, alive.get()) || cannotCatchUp(alive.get())) {
                caughtUp.add(definition.name());
            }
            return;
        }
        var first = Builds.in(builds, BuildState.BUILDING);
        if (first.isPresent() && isNear(definition, first.get())) {
            transactions.write(sql -> becomeLive(definition, sql));
            caughtUp.add(definition.name());
        }
    }

    private boolean isNear(Definition definition, Build build) throws SQLException {
        var goal = ends.of(definition.projection().topics());
        if (goal.isEmpty()) {
            return false;
        }
        var standing = transactions.write(sql -> Replay.standing(build.schema(), sql));
        var behind = goal.get().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - standing.getOrDefault(end.getKey(), 0L)))
                .sum();
        return behind <= NEAR;
    }

    /** It answered before this process started, and would answer if nothing had: waiting brings no newer answers. */
    private boolean cannotCatchUp(Build build) {
        var brokerIsAway = ends.haveBeenLookedFor() && ends.of(Set.of()).isEmpty();
        return brokerIsAway
                || running.health(build.schema())
                        .filter(health -> IN_TROUBLE.contains(health.state()))
                        .isPresent();
    }

    private boolean becomeLive(Definition definition, Connection sql) throws SQLException {
        Builds.lock(definition.name(), sql);
        var builds = Builds.of(definition, sql);
        var first = Builds.in(builds, BuildState.BUILDING);
        if (first.isEmpty() || Builds.in(builds, BuildState.LIVE).isPresent()) {
            return false;
        }
        Builds.become(first.get(), BuildState.LIVE, null, clock.instant(), sql);
        LOG.infof(
                "projection %s: build %d, the first of version %s, has caught up and is live",
                definition.name(), first.get().number(), definition.version());
        return true;
    }
}
