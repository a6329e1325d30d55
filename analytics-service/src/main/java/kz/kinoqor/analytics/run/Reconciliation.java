package kz.kinoqor.analytics.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Build;
import kz.kinoqor.analytics.build.Builds;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.analytics.rebuild.Barrier;
import kz.kinoqor.kit.inbox.Transactions;
import org.jboss.logging.Logger;

/**
 * Brings this process in step with the registry, which all processes share: builds of its versions that follow the topics
 * run here, others do not, and a rebuild that has come far enough is taken further. Nothing is remembered between two
 * looks, so it makes no difference when a process starts or dies.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final Versions versions;
    private final RunningBuilds running;
    private final CatchUp catchUp;
    private final Barrier barrier;
    private final Transactions transactions;

    Reconciliation(Versions versions, RunningBuilds running, CatchUp catchUp, Barrier barrier, DataSource database) {
        this.versions = versions;
        this.running = running;
        this.catchUp = catchUp;
        this.barrier = barrier;
        this.transactions = new Transactions(database);
    }

    /** One projection's trouble never keeps another from running. */
    void run() throws SQLException {
        attempt("claim", "the versions", versions::claim);
        var known = builds();
        for (var definition : versions.all()) {
            attempt("set up", definition.name(), () -> versions.ensure(definition, known));
        }
        var builds = builds();
        attempt("follow", "the builds", () -> follow(builds));
        attempt("see how far they are", "the builds", () -> catchUp.look(builds));
        for (var definition : versions.all()) {
            attempt("end the rebuild of", definition.name(), () -> goOn(definition, builds));
        }
        attempt("redrive", "what was ruled on", running::redriveRuled);
    }

    private void follow(List<Build> builds) {
        var wanted = new HashMap<Build, Definition>();
        for (var definition : versions.all()) {
            builds.stream()
                    .filter(build -> build.state().follows() && definition.owns(build))
                    .forEach(build -> wanted.put(build, definition));
        }
        running.become(wanted);
    }

    private void goOn(Definition definition, List<Build> builds) throws SQLException {
        var onItsWay = builds.stream().filter(definition::owns).anyMatch(build -> switch (build.state()) {
            case BUILDING, CAUGHT_UP -> true;
            case LIVE, PREVIOUS, FAILED, RETIRED -> false;
        });
        if (onItsWay) {
            barrier.goOn(definition);
        }
    }

    private List<Build> builds() throws SQLException {
        return transactions.write(Builds::standing);
    }

    private static void attempt(String what, String whom, Attempt attempt) {
        try {
            attempt.run();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("cannot %s %s for the moment: %s", what, whom, e.getMessage());
        } catch (Error e) {
            LOG.errorf(e, "cannot %s %s", what, whom);
        }
    }

    private interface Attempt {
        void run() throws SQLException;
    }
}
