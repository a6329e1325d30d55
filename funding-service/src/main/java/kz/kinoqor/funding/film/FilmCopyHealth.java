package kz.kinoqor.funding.film;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import kz.kinoqor.kit.inbox.InboxHealth;
import kz.kinoqor.kit.inbox.StorageFailed;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the copy of the films is kept up. Not a matter of readiness: funds and awards to known films go on without it,
 * and a broker that is away comes back by itself.
 */
@Wellness
@ApplicationScoped
class FilmCopyHealth implements HealthCheck {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final FilmInbox inbox;

    FilmCopyHealth(FilmInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        var health = inbox.health();
        var response = HealthCheckResponse.named("copy of the films")
                .status(health.state() != InboxHealth.State.STOPPED && !health.hungFor(LONGEST_SILENCE))
                .withData("state", health.state().name())
                .withData("lag", health.lag());
        var detail = health.detail();
        return withParked(detail == null ? response : response.withData("detail", detail))
                .build();
    }

    /** Nothing where the database is away: that is told elsewhere. */
    private HealthCheckResponseBuilder withParked(HealthCheckResponseBuilder response) {
        try {
            return response.withData(
                    "parked",
                    inbox.parking().counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        } catch (StorageFailed away) {
            return response;
        }
    }
}
