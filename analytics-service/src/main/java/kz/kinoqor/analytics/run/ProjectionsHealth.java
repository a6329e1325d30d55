package kz.kinoqor.analytics.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once this version of every projection has {@linkplain CatchUp caught up}; alive unless a thread hangs. Neither asks
 * Kafka, and a read model that lags later on is no reason to take the service away: it answers with what it has, and says how
 * old that is.
 */
@ApplicationScoped
class ProjectionsHealth {

    private static final Duration SUSPICIOUS = Duration.ofSeconds(25);
    /** Longer than the database driver waits for an answer, so that a silent database is not taken for a hung thread. */
    private static final Duration HUNG = Duration.ofSeconds(50);

    private final CatchUp catchUp;
    private final RunningBuilds running;

    ProjectionsHealth(CatchUp catchUp, RunningBuilds running) {
        this.catchUp = catchUp;
        this.running = running;
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> {
            var inboxes = running.health();
            var answer = HealthCheckResponse.named("projections")
                    .status(catchUp.isComplete() && inboxes.stream().noneMatch(inbox -> inbox.hungFor(SUSPICIOUS)));
            catchUp.missing().forEach(name -> answer.withData(name, "is catching up"));
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
