package kz.kinoqor.kit.idempotency;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps answers for 48 hours, twice the promised 24. */
@ApplicationScoped
@IfBuildProperty(name = "kinoqor.outbox.enabled", stringValue = "true")
class AnswerRetention {

    private static final String DELETE_OLD = """
            delete from idempotency_answer
             where answered_at < now() - make_interval(secs => ?)
            """;

    private final DataSource database;
    private final Duration kept;

    AnswerRetention(
            DataSource database,
            @ConfigProperty(name = "kinoqor.idempotency.kept", defaultValue = "PT48H") Duration kept) {
        this.database = database;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        QuarkusTransaction.requiringNew().call(this::delete);
    }

    private int delete() throws SQLException {
        try (var sql = database.getConnection();
                var delete = sql.prepareStatement(DELETE_OLD)) {
            delete.setLong(1, kept.toSeconds());
            return delete.executeUpdate();
        }
    }
}
