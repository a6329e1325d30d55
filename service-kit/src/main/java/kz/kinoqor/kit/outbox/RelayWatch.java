package kz.kinoqor.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second at what waits in the outbox. The relay itself is not asked: one that has failed, or that starts again
 * and again, says that it runs.
 */
@ApplicationScoped
@IfBuildProperty(name = "kinoqor.outbox.enabled", stringValue = "true")
class RelayWatch {

    private static final Logger LOG = Logger.getLogger(RelayWatch.class);

    private final DataSource database;
    private final Backlogs backlogs;
    private final Duration patience;
    private volatile @Nullable RelayState state;
    private volatile boolean away;

    RelayWatch(
            DataSource database,
            MeterRegistry meters,
            @ConfigProperty(name = "kinoqor.outbox.slot") String slot,
            @ConfigProperty(name = "kinoqor.outbox.patience", defaultValue = "PT5S") Duration patience) {
        this.database = database;
        this.backlogs = new Backlogs(slot);
        this.patience = patience;
        gauge(
                meters,
                "waiting",
                "Events that the relay has not confirmed",
                now -> now.backlog().events());
        gauge(meters, "waiting.seconds", "How long the oldest of them has waited", RelayState::secondsWaiting);
        gauge(
                meters,
                "slot.retained.bytes",
                "Log that the relay's slot holds back",
                now -> now.backlog().retained());
        gauge(meters, "relay.well", "1 while nobody need look at the relay", now -> now.isWell() ? 1 : 0);
    }

    /** What was seen last; empty while the database does not answer. */
    Optional<RelayState> state() {
        return away ? Optional.empty() : Optional.ofNullable(state);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var before = state;
        try (var sql = database.getConnection()) {
            var confirmed = before == null ? Backlog.UNKNOWN : before.backlog().confirmed();
            var now = RelayState.of(backlogs.look(sql, confirmed), before, patience);
            state = now;
            away = false;
            tellChange(before, now);
        } catch (SQLException gone) {
            away = true;
        }
    }

    private static void tellChange(@Nullable RelayState before, RelayState now) {
        var slot = now.backlog().slot();
        if (slot == Backlog.Slot.SOUND || (before != null && before.backlog().slot() == slot)) {
            return;
        }
        LOG.errorf("the relay's slot is %s: what is written reaches nobody until the relay is restored", slot);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<RelayState> value) {
        Gauge.builder(
                        "kinoqor.outbox." + name,
                        this,
                        watch -> watch.state().stream()
                                .mapToDouble(value)
                                .findFirst()
                                .orElse(Double.NaN))
                .description(description)
                .register(meters);
    }
}
