package kz.kinoqor.analytics.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once every projection has its tables; alive unless a thread hangs. Neither asks Kafka, and a view that lags is no
 * reason to take the service away: it answers with what it has, and says how old that is.
 */
@ApplicationScoped
class ProjectionsHealth {

    private static final Duration SUSPICIOUS = Duration.ofSeconds(25);
    /** Longer than the database driver waits for an answer, so that a silent database is not taken for a hung thread. */
    private static final Duration HUNG = Duration.ofSeconds(50);

    private final Engine engine;
    private final RunningBuilds running;

    ProjectionsHealth(Engine engine, RunningBuilds running) {
        this.engine = engine;
        this.running = running;
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> {
            var inboxes = running.health();
            var answer = HealthCheckResponse.named("projections")
                    .status(engine.isLoaded() && inboxes.stream().noneMatch(inbox -> inbox.hungFor(SUSPICIOUS)));
            inboxes.forEach(inbox -> answer.withData(
                    inbox.subscription(),
                    inbox.detail() == null ? inbox.state().name() : inbox.state() + ": " + inbox.detail()));
            return answer.build();
        };
    }

    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.named("inbox threads")
                .status(running.health().stream().noneMatch(inbox -> inbox.hungFor(HUNG)))
                .build();
    }
}
