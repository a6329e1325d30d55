package kz.kinoqor.analytics.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps everybody from a table until it is closed. */
final class TableLock implements AutoCloseable {

    private static final String WAITED_FOR = """
            select exists (select from pg_locks where relation = ?::regclass and not granted)
            """;

    private final String table;
    private final Connection sql;

    TableLock(DataSource database, String table) {
        this.table = table;
        try {
            sql = database.getConnection();
            sql.setAutoCommit(false);
            try (var lock = sql.createStatement()) {
                lock.execute("lock table " + table + " in access exclusive mode");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isWaitedFor() {
        try (var query = sql.prepareStatement(WAITED_FOR)) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (sql) {
            sql.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
