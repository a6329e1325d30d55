package kz.kinoqor.kit.idempotency;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import kz.kinoqor.kit.retention.Retention;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps answers for 48 hours, twice the promised 24. */
@ApplicationScoped
@IfBuildProperty(name = "kinoqor.outbox.enabled", stringValue = "true")
class AnswerRetention {

    private final Retention retention;

    AnswerRetention(
            DataSource database,
            @ConfigProperty(name = "kinoqor.idempotency.kept", defaultValue = "PT48H") Duration kept) {
        this.retention = Retention.of(database, "idempotency_answer", "answered_at", kept);
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        retention.purge();
    }
}
