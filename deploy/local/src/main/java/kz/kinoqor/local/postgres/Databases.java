package kz.kinoqor.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Brings the databases, their owners and the replication role into being; what is there already stays as it is. */
final class Databases {

    private static final String ROLE_EXISTS = "select 1 from pg_roles where rolname = ?";
    private static final String DATABASE_EXISTS = "select 1 from pg_database where datname = ?";

    private final Connection connection;

    Databases(Connection connection) {
        this.connection = connection;
    }

    void own(Owner owner) throws SQLException {
        if (missing(ROLE_EXISTS, owner.name())) {
            execute("create role %s login password '%s'".formatted(owner.name(), owner.password()));
        }
        if (missing(DATABASE_EXISTS, owner.name())) {
            execute("create database %1$s owner %1$s".formatted(owner.name()));
            execute("revoke connect on database %s from public".formatted(owner.name()));
        }
    }

    /** The relay's role: reads every outbox and the log behind it, and beats the heart of an idle one. */
    void replicate(Owner relay) throws SQLException {
        if (missing(ROLE_EXISTS, relay.name())) {
            execute("create role %s login replication password '%s'".formatted(relay.name(), relay.password()));
            execute("grant pg_read_all_data, pg_write_all_data to %s".formatted(relay.name()));
        }
    }

    void admit(Owner relay, Owner owner) throws SQLException {
        execute("grant connect on database %s to %s".formatted(owner.name(), relay.name()));
    }

    private boolean missing(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
