package kz.kinoqor.catalog.operation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import kz.kinoqor.kit.retention.Retention;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps ended operations, their results and their keys for 30 days. */
@ApplicationScoped
class OperationRetention {

    private static final String DELETE_OLD = """
            delete from operation
             where finished_at < now() - make_interval(secs => ?)
            """;

    private final Retention retention;

    OperationRetention(
            DataSource database,
            @ConfigProperty(name = "kinoqor.operation.kept", defaultValue = "P30D") Duration kept) {
        this.retention = new Retention(database, DELETE_OLD, kept);
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        retention.letGo();
    }
}
