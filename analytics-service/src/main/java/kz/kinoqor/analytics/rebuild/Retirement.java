package kz.kinoqor.analytics.rebuild;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Build;
import kz.kinoqor.analytics.build.BuildRecord;
import kz.kinoqor.analytics.build.BuildSchema;
import kz.kinoqor.analytics.build.BuildState;
import kz.kinoqor.analytics.build.Builds;
import kz.kinoqor.analytics.build.Claims;
import kz.kinoqor.analytics.build.Claims.Claim;
import kz.kinoqor.kit.inbox.Gate;
import kz.kinoqor.kit.inbox.Subscriptions;
import kz.kinoqor.kit.inbox.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Removes what nobody needs any more: the builds of versions that no process has claimed for a while, and previous builds
 * that nobody has swapped back to. Any process does this for all of them; it need not know the code that made them.
 */
@ApplicationScoped
class Retirement {

    private static final Logger LOG = Logger.getLogger(Retirement.class);
    /** Few enough for one statement to be over soon, however large a build was. */
    private static final int ROWS_AT_ONCE = 10_000;

    private static final String SOON = "set local lock_timeout = '2s'";

    private final Duration grace;
    private final Duration kept;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * @param grace how long a version stays after the last process that ran it: time enough to roll back
     * @param kept how long a previous build is kept up to date
     */
    Retirement(
            @ConfigProperty(name = "kinoqor.read-models.version-grace") Duration grace,
            @ConfigProperty(name = "kinoqor.read-models.previous-kept") Duration kept,
            DataSource database,
            Clock clock) {
        this.grace = grace;
        this.kept = kept;
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    /** Not on the engine's thread: what has grown large takes its time to go. */
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP, identity = "build-retirement")
    void run() {
        try {
            retire();
        } catch (SQLException e) {
            LOG.warnf("old builds stay for the moment: %s", e.getMessage());
        }
    }

    private void retire() throws SQLException {
        for (var claim : transactions.write(sql -> Claims.olderThan(grace, sql))) {
            transactions.write(sql -> release(claim, sql));
        }
        for (var build : transactions.write(Builds::standing)) {
            if (build.state() == BuildState.PREVIOUS && build.since().plus(kept).isBefore(clock.instant())) {
                transactions.write(sql -> end(build, sql));
            }
        }
        for (var build : transactions.write(Builds::uncleared)) {
            transactions.write(sql -> clear(build, sql));
        }
    }

    private boolean release(Claim claim, Connection sql) throws SQLException {
        Builds.lock(claim.projection(), sql);
        if (!Claims.release(claim, grace, sql)) {
            return false;
        }
        LOG.infof(
                "version %s of projection %s is over: nobody has run it since %s",
                claim.version(), claim.projection(), claim.at());
        for (var build : Builds.of(claim.projection(), sql)) {
            if (build.version().equals(claim.version()) && build.state() != BuildState.RETIRED) {
                Builds.become(build, BuildState.RETIRED, "nobody ran its version", clock.instant(), sql);
            }
        }
        return true;
    }

    private boolean end(Build build, Connection sql) throws SQLException {
        Builds.lock(build.projection(), sql);
        var stands = Builds.of(build.projection(), sql).stream()
                .anyMatch(now -> now.number() == build.number() && now.state() == BuildState.PREVIOUS);
        if (stands) {
            LOG.infof("%s was the previous build for %s: it is over", build.schema(), kept);
            Builds.become(build, BuildState.RETIRED, "kept for " + kept, clock.instant(), sql);
        }
        return stands;
    }

    /** Tables at once, then positions and sequences piece by piece. Who still writes or reads is waited for, not long. */
    private boolean clear(Build build, Connection sql) throws SQLException {
        try (var soon = sql.createStatement()) {
            soon.execute(SOON);
        }
        Gate.close(build.schema(), sql);
        BuildSchema.drop(build.schema(), sql);
        if (Subscriptions.forget(build.schema(), ROWS_AT_ONCE, sql)) {
            BuildRecord.cleared(build, sql);
        }
        return true;
    }
}
