package kz.kinoqor.kit.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import kz.kinoqor.kit.retention.Retention;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps outbox rows until the relay has confirmed them, and for seven days after: long enough to send them again should
 * its slot be lost. While events wait that should have gone, and where nobody knows, nothing is deleted.
 */
@ApplicationScoped
@IfBuildProperty(name = "kinoqor.outbox.enabled", stringValue = "true")
class OutboxRetention {

    private static final Logger LOG = Logger.getLogger(OutboxRetention.class);

    private final Retention retention;
    private final RelayWatch relay;

    OutboxRetention(
            DataSource database,
            RelayWatch relay,
            @ConfigProperty(name = "kinoqor.outbox.kept", defaultValue = "P7D") Duration kept) {
        this.retention = Retention.of(database, "outbox", "recorded_at", kept);
        this.relay = relay;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        if (relay.state().filter(RelayState::isWell).isEmpty()) {
            LOG.warn("the relay is behind or its slot is lost: no outbox row is deleted meanwhile");
            return;
        }
        var deleted = retention.purge();
        if (deleted > 0) {
            LOG.infof("outbox rows past their retention deleted: %d", deleted);
        }
    }
}
