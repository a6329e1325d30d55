package kz.kinoqor.catalog.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ends uploads whose sender, or whose instance of this service, is dead. */
@ApplicationScoped
class SilentUploads {

    private static final Logger LOG = Logger.getLogger(SilentUploads.class);

    private final Reception reception;
    private final Duration patience;

    SilentUploads(
            Reception reception,
            @ConfigProperty(name = "kinoqor.intake.patience", defaultValue = "PT2M") Duration patience) {
        this.reception = reception;
        this.patience = patience;
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void end() throws SQLException {
        int ended = reception.abandonSilent(patience);
        if (ended > 0) {
            LOG.infof("uploads that broke off ended: %d", ended);
        }
    }
}
