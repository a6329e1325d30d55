package kz.kinoqor.system.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.local.postgres.Owner;

/** A service's database, to look into and never to touch. */
public final class Database {

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final String url;
    private final Owner owner;

    Database(String url, Owner owner) {
        this.url = url;
        this.owner = owner;
    }

    public <T> List<T> query(String select, Row<T> row, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(select)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, owner.name(), owner.password());
        connection.setReadOnly(true);
        return connection;
    }
}
