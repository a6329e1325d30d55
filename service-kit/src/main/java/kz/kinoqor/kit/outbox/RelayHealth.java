package kz.kinoqor.kit.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is written here goes out. Not a matter of readiness: writes go on without a relay, and are sent once there
 * is one again.
 */
@Wellness
@ApplicationScoped
@IfBuildProperty(name = "kinoqor.outbox.enabled", stringValue = "true")
class RelayHealth implements HealthCheck {

    private final RelayWatch watch;

    RelayHealth(RelayWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("relay");
        return watch.state()
                .map(state -> said(response, state))
                .orElseGet(response::down)
                .build();
    }

    private static HealthCheckResponseBuilder said(HealthCheckResponseBuilder response, RelayState state) {
        var backlog = state.backlog();
        response.status(state.isWell())
                .withData("slot", backlog.slot().name())
                .withData("events", backlog.events())
                .withData("retainedBytes", backlog.retained());
        moment(response, "oldest", backlog.oldest());
        moment(response, "waitingSince", state.waitingSince());
        moment(response, "stillSince", state.stillSince());
        return response;
    }

    private static void moment(HealthCheckResponseBuilder response, String name, @Nullable Instant moment) {
        if (moment != null) {
            response.withData(name, moment.toString());
        }
    }
}
