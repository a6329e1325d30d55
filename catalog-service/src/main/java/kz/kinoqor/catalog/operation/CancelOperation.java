package kz.kinoqor.catalog.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Ends work that has not ended: what it has done stays, what it has not done stays undone. */
@ApplicationScoped
class CancelOperation {

    private final DataSource database;
    private final Operations operations;

    CancelOperation(DataSource database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    /** Refuses with {@code operation-finished} (409). */
    @Transactional
    void cancel(UUID id) {
        try (var sql = database.getConnection()) {
            if (!operations.cancel(sql, id)) {
                throw new OperationProblem.OperationFinished(id).refuse();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the operation could not be cancelled", e);
        }
    }
}
