package kz.kinoqor.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import kz.kinoqor.local.stack.LocalStack;

/** Connections to the services' databases, as their owners. */
final class Databases {

    private Databases() {}

    static Connection of(LocalStack stack, String database) throws SQLException {
        var owner = stack.owner(database);
        return DriverManager.getConnection(stack.jdbcUrl(database), owner.name(), owner.password());
    }
}
