package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/** Plain JDBC transactions, one connection each: all of the work, or none of it. */
public final class Transactions {

    private final DataSource database;

    public Transactions(DataSource database) {
        this.database = database;
    }

    /** Read committed, which is what row locks and compare-and-set need. */
    public <T> T write(Work<T> work) throws SQLException {
        try (var sql = connection()) {
            sql.setAutoCommit(false);
            return finished(sql, work);
        }
    }

    /** One unchanging view of the database for everything the work reads. */
    public <T> T snapshot(Work<T> work) throws SQLException {
        try (var sql = connection()) {
            sql.setAutoCommit(false);
            try (var begin = sql.createStatement()) {
                begin.execute("set transaction isolation level repeatable read, read only");
            }
            return finished(sql, work);
        }
    }

    private static <T> T finished(Connection sql, Work<T> work) throws SQLException {
        boolean committed = false;
        try {
            T result = work.in(sql);
            sql.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollback(sql);
            }
        }
    }

    /** Without a connection nothing was tried: whatever the pool's reason, it passes. */
    private Connection connection() throws SQLException {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new SQLTransientConnectionException("no connection: " + e.getMessage(), "08001", e);
        }
    }

    /** A rollback that fails says nothing new: the connection is lost, and so is what was not committed. */
    @SuppressWarnings("EmptyCatch")
    private static void rollback(Connection sql) {
        try {
            sql.rollback();
        } catch (SQLException lost) {
            // the failure that led here is the one to report
        }
    }

    /** What happens inside a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection sql) throws SQLException;
    }
}
