package kz.kinoqor.analytics.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The one thread that keeps the projections going: at the start, twice a second, and when it is called. */
@ApplicationScoped
class Engine {

    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Reconciliation reconciliation;
    private final RunningBuilds running;
    private final LogEnds ends;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("projection-engine").factory());

    Engine(Reconciliation reconciliation, RunningBuilds running, LogEnds ends) {
        this.reconciliation = reconciliation;
        this.running = running;
        this.ends = ends;
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void start() {
        ends.start();
        clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        clock.shutdown();
        running.stopAll();
    }

    /** Whatever is thrown here is said and survived: thrown on, it would end the schedule without a word. */
    private void look() {
        try {
            reconciliation.run();
        } catch (SQLException e) {
            LOG.warnf("the projection engine looks again soon: %s", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("the projection engine could not look; it looks again soon", e);
        }
    }
}
