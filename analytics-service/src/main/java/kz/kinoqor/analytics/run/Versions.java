package kz.kinoqor.analytics.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Build;
import kz.kinoqor.analytics.build.BuildRecord;
import kz.kinoqor.analytics.build.BuildState;
import kz.kinoqor.analytics.build.Builds;
import kz.kinoqor.analytics.build.Catalogue;
import kz.kinoqor.analytics.build.Claims;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.kit.inbox.Gate;
import kz.kinoqor.kit.inbox.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The versions that this process runs: claimed for as long as it does, and given the builds that they need. */
@ApplicationScoped
class Versions {

    private static final Logger LOG = Logger.getLogger(Versions.class);
    private static final long RENEW_NANOS = Duration.ofSeconds(10).toNanos();

    private final Catalogue catalogue;
    private final Transactions transactions;
    private final Clock clock;
    private final long renewEvery;
    private long renewedAt;
    private boolean renewed;

    Versions(
            Catalogue catalogue,
            @ConfigProperty(name = "kinoqor.read-models.version-grace") Duration grace,
            DataSource database,
            Clock clock) {
        this.catalogue = catalogue;
        this.transactions = new Transactions(database);
        this.clock = clock;
        this.renewEvery = Math.min(RENEW_NANOS, grace.dividedBy(4).toNanos());
    }

    Collection<Definition> all() {
        return catalogue.all();
    }

    /** Says now and then that this process runs them. */
    void claim() throws SQLException {
        var now = System.nanoTime();
        if (renewed && now - renewedAt < renewEvery) {
            return;
        }
        transactions.write(sql -> {
            Claims.renew(catalogue.all(), sql);
            return catalogue;
        });
        renewed = true;
        renewedAt = now;
    }

    /** Gives a projection what its version lacks: a first build, or the newest steps of its tables. */
    void ensure(Definition definition, List<Build> known) throws SQLException {
        var live = known.stream().filter(build -> serves(definition, build)).findFirst();
        if (live.isPresent() && live.get().step() >= definition.steps().size()) {
            return;
        }
        transactions.write(sql -> {
            Builds.lock(definition.name(), sql);
            Claims.renew(List.of(definition), sql);
            var builds = Builds.of(definition, sql);
            if (builds.stream().noneMatch(build -> serves(definition, build))) {
                LOG.infof(
                        "projection %s of version %s begins its first build", definition.name(), definition.version());
                Builds.add(definition, clock.instant(), sql);
            } else {
                advance(definition, builds, sql);
            }
            return definition;
        });
    }

    private static void advance(Definition definition, List<Build> builds, Connection sql) throws SQLException {
        for (var build : builds) {
            if (serves(definition, build) && build.step() < definition.steps().size()) {
                LOG.infof(
                        "the tables of %s take %d steps",
                        build.schema(), definition.steps().size() - build.step());
                Gate.close(build.schema(), sql);
                BuildRecord.advance(build, definition, sql);
            }
        }
    }

    /** Whether readers of this code see this build, or will. */
    private static boolean serves(Definition definition, Build build) {
        return definition.owns(build) && build.state().follows() && build.state() != BuildState.PREVIOUS;
    }
}
