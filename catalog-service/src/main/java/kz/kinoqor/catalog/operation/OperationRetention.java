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

    /** Each has a line for every line of its import. */
    private static final int BATCH = 10;

    private final Retention retention;

    OperationRetention(
            DataSource database,
            @ConfigProperty(name = "kinoqor.operation.kept", defaultValue = "P30D") Duration kept) {
        this.retention =
                Retention.of(database, "operation", "finished_at", kept).inBatchesOf(BATCH);
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        retention.purge();
    }
}
