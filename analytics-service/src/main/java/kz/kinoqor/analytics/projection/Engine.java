package kz.kinoqor.analytics.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
    private volatile boolean loaded;

    Engine(Reconciliation reconciliation, RunningBuilds running, LogEnds ends) {
        this.reconciliation = reconciliation;
        this.running = running;
        this.ends = ends;
    }

    void start(@Observes StartupEvent event) {
        ends.start();
        clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdown();
        running.stopAll();
    }

    /** Whether every projection has had its tables and its inbox once. */
    boolean isLoaded() {
        return loaded;
    }

    private void look() {
        try {
            loaded |= reconciliation.run();
        } catch (RuntimeException e) {
            LOG.warnf("the projection engine looks again soon: %s", e.getMessage());
        }
    }
}
