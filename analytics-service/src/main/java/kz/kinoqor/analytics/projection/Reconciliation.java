package kz.kinoqor.analytics.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Transactions;
import org.jboss.logging.Logger;

/**
 * Brings this process in step with the registry, which all processes share: builds that follow the topics run here, others
 * do not, and a rebuild that has come far enough is ended. Nothing is remembered between two looks, so it makes no
 * difference when a process starts or dies.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final Catalogue catalogue;
    private final RunningBuilds running;
    private final Rebuilds rebuilds;
    private final Barrier barrier;
    private final Transactions transactions;

    Reconciliation(
            Catalogue catalogue, RunningBuilds running, Rebuilds rebuilds, Barrier barrier, DataSource database) {
        this.catalogue = catalogue;
        this.running = running;
        this.rebuilds = rebuilds;
        this.barrier = barrier;
        this.transactions = new Transactions(database);
    }

    /** Gives whether everything went well. One projection's trouble never keeps another from running. */
    boolean run() {
        var known = builds();
        var well = true;
        for (var projection : catalogue.all()) {
            if (known.stream().noneMatch(build -> build.serves(projection))) {
                well &= attempted("set up", projection, () -> rebuilds.ensure(projection));
            }
        }
        well &= follow();
        for (var projection : catalogue.all()) {
            if (Builds.in(following(projection, known), BuildState.BUILDING, BuildState.CAUGHT_UP)
                    .isPresent()) {
                well &= attempted("compare the builds of", projection, () -> barrier.tryToEnd(projection));
                well &= follow();
            }
        }
        return well & attempted("redrive", this, running::redriveRuled);
    }

    private boolean follow() {
        return attempted("follow", this, () -> running.become(wanted()));
    }

    private Map<String, Projection> wanted() {
        var wanted = new HashMap<String, Projection>();
        var builds = builds();
        for (var projection : catalogue.all()) {
            following(projection, builds).forEach(build -> wanted.put(build.schema(), projection));
        }
        return wanted;
    }

    /** Those that today's code keeps up to date. */
    private static List<Build> following(Projection projection, List<Build> builds) {
        return builds.stream()
                .filter(build -> build.state().follows() && build.isOf(projection))
                .toList();
    }

    private List<Build> builds() {
        try {
            return transactions.write(Builds::all);
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    private static boolean attempted(String what, Object whom, Attempt attempt) {
        try {
            attempt.run();
            return true;
        } catch (SQLException | RuntimeException e) {
            var name = whom instanceof Projection projection ? projection.name() : "the builds";
            LOG.warnf("cannot %s %s for the moment: %s", what, name, e.getMessage());
            return false;
        }
    }

    private interface Attempt {
        void run() throws SQLException;
    }
}
