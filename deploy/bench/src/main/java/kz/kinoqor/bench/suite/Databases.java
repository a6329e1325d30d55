package kz.kinoqor.bench.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kz.kinoqor.local.stack.LocalStack;

/** Connections to the services' databases, as their owners. */
public final class Databases {

    private Databases() {}

    public static Connection of(LocalStack stack, String database) throws SQLException {
        return of(stack, database, database);
    }

    /** To another database of the same owner. */
    public static Connection of(LocalStack stack, String database, String owner) throws SQLException {
        return DriverManager.getConnection(
                stack.jdbcUrl(database), owner, stack.owner(owner).password());
    }

    public static void execute(Connection sql, String statement) throws SQLException {
        try (var execution = sql.createStatement()) {
            execution.execute(statement);
        }
    }

    /** Gives how many rows it changed. */
    public static int update(Connection sql, String statement, Object... values) throws SQLException {
        try (var update = prepared(sql, statement, values)) {
            return update.executeUpdate();
        }
    }

    /** The one number that a query gives. */
    public static long number(Connection sql, String query, Object... values) throws SQLException {
        try (var asked = prepared(sql, query, values);
                var rows = asked.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static PreparedStatement prepared(Connection sql, String statement, Object... values) throws SQLException {
        var prepared = sql.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
