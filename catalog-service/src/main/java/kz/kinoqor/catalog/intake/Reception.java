package kz.kinoqor.catalog.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.kinoqor.catalog.operation.EarlierOperation;
import kz.kinoqor.catalog.operation.NewOperation;
import kz.kinoqor.catalog.operation.OperationProblem;
import kz.kinoqor.catalog.operation.Operations;
import kz.kinoqor.kit.inbox.Transactions;

/** What is being received, one transaction a step. */
@ApplicationScoped
class Reception {

    private final Transactions transactions;
    private final Operations operations;
    private final Uploads uploads;

    Reception(DataSource database, Operations operations, Uploads uploads) {
        this.transactions = new Transactions(database);
        this.operations = operations;
        this.uploads = uploads;
    }

    /** The operation that the sender's key began before; where there is none, this one begins now. */
    Optional<EarlierOperation> begin(NewOperation operation, Plan plan) throws SQLException {
        return transactions.write(sql -> {
            if (!operations.open(sql, operation)) {
                return operations.earlier(sql, operation.sender());
            }
            uploads.open(sql, operation.id(), plan);
            return Optional.empty();
        });
    }

    /** Refuses with {@code operation-finished} (409) where somebody ended it. */
    void append(UUID operation, Chunk chunk) throws SQLException {
        transactions.write(sql -> {
            mustStill(operations.touch(sql, operation), operation);
            uploads.append(sql, operation, chunk);
            return chunk;
        });
    }

    /** Everything is there. Refuses with {@code operation-finished} (409) where somebody ended it. */
    void complete(UUID operation, long lines, byte[] fingerprint) throws SQLException {
        transactions.write(sql -> {
            mustStill(operations.received(sql, operation, lines, fingerprint), operation);
            return fingerprint;
        });
    }

    /** The sender broke off. */
    void abandon(UUID operation) throws SQLException {
        transactions.write(sql -> {
            abandon(sql, operation);
            return operation;
        });
    }

    /** Ends what nobody has sent anything to for so long, and forgets what ended while nobody looked. */
    int abandonSilent(Duration patience) throws SQLException {
        return transactions.write(sql -> {
            var silent = operations.silent(sql, patience);
            for (var operation : silent) {
                abandon(sql, operation);
            }
            uploads.clearEnded(sql);
            return silent.size();
        });
    }

    private void abandon(Connection sql, UUID operation) throws SQLException {
        operations.fail(sql, operation, Body.broken());
        uploads.clear(sql, operation);
    }

    private static void mustStill(boolean receives, UUID operation) {
        if (!receives) {
            throw new OperationProblem.OperationFinished(operation).refuse();
        }
    }
}
