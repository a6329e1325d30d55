package kz.kinoqor.catalog.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The right to work on an import, which one worker has at a time among all instances. It is a lock of a database session
 * and goes with it, so that the import of a dead process is free at once.
 */
final class Tenure implements AutoCloseable {

    private static final String RUNNING = """
            select id
              from operation
             where kind = ? and state = 'RUNNING'
             order by id
            """;
    private static final String LOCK = """
            select pg_try_advisory_lock(hashtextextended(?, 0))
            """;
    private static final String UNLOCK = """
            select pg_advisory_unlock(hashtextextended(?, 0))
            """;

    private final Connection session;
    private final UUID operation;

    private Tenure(Connection session, UUID operation) {
        this.session = session;
        this.operation = operation;
    }

    /** The first import that nobody works on. */
    static Optional<Tenure> take(DataSource database) throws SQLException {
        var session = database.getConnection();
        Optional<Tenure> taken = Optional.empty();
        try {
            for (var operation : running(session)) {
                if (locked(session, LOCK, operation)) {
                    taken = Optional.of(new Tenure(session, operation));
                    return taken;
                }
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                session.close();
            }
        }
    }

    UUID operation() {
        return operation;
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            locked(session, UNLOCK, operation);
        }
    }

    private static List<UUID> running(Connection session) throws SQLException {
        try (var select = session.prepareStatement(RUNNING)) {
            select.setString(1, FilmImports.KIND);
            try (var row = select.executeQuery()) {
                var running = new ArrayList<UUID>();
                while (row.next()) {
                    running.add(row.getObject("id", UUID.class));
                }
                return running;
            }
        }
    }

    private static boolean locked(Connection session, String statement, UUID operation) throws SQLException {
        try (var lock = session.prepareStatement(statement)) {
            lock.setString(1, "film import " + operation);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
