package kz.kinoqor.analytics.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The schema a build lives in: created with the projection's tables, entered for writing, dropped. */
final class BuildSchema {

    /** A projection can be read again from its topics, so it need not wait for the disk: its position goes with it. */
    private static final String ENTER = """
            select set_config('search_path', quote_ident(?) || ', public', true),
                   set_config('synchronous_commit', ?, true)
            """;

    private BuildSchema() {}

    static void create(String schema, String projection, Connection sql) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute("create schema " + schema);
            enter(schema, true, sql);
            statement.execute(tables(projection));
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

    static void drop(String schema, Connection sql) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }

    private static String tables(String projection) {
        var path = "/db/projection/" + projection + ".sql";
        try (var ddl = BuildSchema.class.getResourceAsStream(path)) {
            if (ddl == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return new String(ddl.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
