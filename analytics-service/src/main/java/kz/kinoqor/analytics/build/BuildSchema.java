package kz.kinoqor.analytics.build;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The schema a build lives in: created with the projection's tables, entered for writing, changed, dropped. */
public final class BuildSchema {

    /** A projection can be read again from its topics, so it need not wait for the disk: its position goes with it. */
    private static final String ENTER = """
            select set_config('search_path', quote_ident(?) || ', public', true),
                   set_config('synchronous_commit', ?, true)
            """;

    private BuildSchema() {}

    public static void create(String schema, Definition definition, Connection sql) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute("create schema " + schema);
        }
        run(schema, definition.steps(), sql);
    }

    /** Runs steps of a definition in a schema that is there. */
    static void run(String schema, List<String> steps, Connection sql) throws SQLException {
        enter(schema, true, sql);
        try (var statement = sql.createStatement()) {
            for (var step : steps) {
                statement.execute(step);
            }
        }
    }

    /**
     * Points this transaction at the schema.
     *
     * @param durable whether its commit waits for the disk
     */
    static void enter(String schema, boolean durable, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ENTER)) {
            query.setString(1, schema);
            query.setString(2, durable ? "on" : "off");
            query.execute();
        }
    }

    public static void drop(String schema, Connection sql) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }
}
