package kz.kinoqor.catalog.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps ended operations, their results and their keys for 30 days. */
@ApplicationScoped
class OperationRetention {

    private static final String DELETE_OLD = """
            delete from operation
             where finished_at < now() - make_interval(secs => ?)
            """;

    private final DataSource database;
    private final Duration kept;

    OperationRetention(
            DataSource database,
            @ConfigProperty(name = "kinoqor.operation.kept", defaultValue = "P30D") Duration kept) {
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
