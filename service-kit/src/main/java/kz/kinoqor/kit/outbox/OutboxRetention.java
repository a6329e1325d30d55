package kz.kinoqor.kit.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import kz.kinoqor.kit.retention.Retention;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps outbox rows for a bounded time: long enough to send them again should the relay's slot be lost. */
@ApplicationScoped
@IfBuildProperty(name = "kinoqor.outbox.enabled", stringValue = "true")
class OutboxRetention {

    private static final Logger LOG = Logger.getLogger(OutboxRetention.class);
    private static final String DELETE_SOME = """
            delete from outbox
             where id in (select id from outbox
                           where recorded_at < now() - make_interval(secs => ?)
                           order by recorded_at
                           limit 10000)
            """;

    private final Retention retention;

    OutboxRetention(
            DataSource database, @ConfigProperty(name = "kinoqor.outbox.kept", defaultValue = "P7D") Duration kept) {
        this.retention = new Retention(database, DELETE_SOME, kept);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        var deleted = retention.letGo();
        if (deleted > 0) {
            LOG.infof("outbox rows past their retention deleted: %d", deleted);
        }
    }
}
