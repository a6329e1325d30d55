package kz.kinoqor.kit.testing.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A copy of a service's tables that the planner takes for large ones: with all their indexes, with rows of any values, and
 * with statistics that tell of a thousand times as many.
 */
final class LargeTables {

    static final String SCHEMA = "large";

    private static final int ROWS = 2_000;
    private static final int FEW = 20;
    private static final int TIMES = 1_000;

    private static final String TABLES = """
            select schemaname, tablename
              from pg_tables
             where schemaname = any (?) and tablename <> 'flyway_schema_history'
             order by schemaname, tablename
            """;
    private static final String COLUMNS = """
            select attname, format_type(atttypid, null), attnotnull
              from pg_attribute
             where attrelid = ?::regclass and attnum > 0 and not attisdropped
               and attidentity = '' and attgenerated = ''
             order by attnum
            """;
    private static final String ENLARGE = """
            select pg_restore_relation_stats(
                       'schemaname', n.nspname::text, 'relname', c.relname::text,
                       'relpages', (pg_relation_size(c.oid) / 8192)::int,
                       'reltuples', (c.reltuples * ?)::real)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.oid = ?::regclass
                or c.oid in (select indexrelid from pg_index where indrelid = ?::regclass)
            """;

    private LargeTables() {}

    /**
     * Makes them anew.
     *
     * @param schemas where the service has its tables
     * @param small those that stay small
     * @return the tables there are
     */
    static Set<String> make(Connection sql, List<String> schemas, Set<String> small) throws SQLException {
        drop(sql);
        execute(sql, "create schema " + SCHEMA);
        var tables = new TreeSet<String>();
        try (var query = sql.prepareStatement(TABLES)) {
            query.setArray(1, sql.createArrayOf("text", schemas.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    if (tables.add(row.getString(2))) {
                        copy(sql, row.getString(1) + "." + row.getString(2), row.getString(2));
                    }
                }
            }
        }
        for (var table : tables) {
            fill(sql, SCHEMA + "." + table, !small.contains(table));
        }
        return tables;
    }

    static void drop(Connection sql) throws SQLException {
        execute(sql, "set client_min_messages = warning");
        execute(sql, "drop schema if exists " + SCHEMA + " cascade");
    }

    private static void copy(Connection sql, String original, String table) throws SQLException {
        execute(
                sql,
                "create table %s.%s (like %s including indexes including generated including identity)"
                                .formatted(SCHEMA, table, original)
                        + " with (autovacuum_enabled = off)");
    }

    private static void fill(Connection sql, String table, boolean large) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var query = sql.prepareStatement(COLUMNS)) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    names.add('"' + row.getString(1) + '"');
                    values.add(row.getBoolean(3) ? value(row.getString(2)) : orNull(value(row.getString(2))));
                }
            }
        }
        execute(
                sql,
                "insert into %s (%s) select %s from generate_series(1, %d) g on conflict do nothing"
                        .formatted(table, String.join(", ", names), String.join(", ", values), large ? ROWS : FEW));
        execute(sql, "analyze " + table);
        if (large) {
            enlarge(sql, table);
        }
    }

    /** What may be absent mostly is: an index on those that are there has few rows. */
    private static String orNull(String value) {
        return "case when g % 40 = 0 then " + value + " end";
    }

    /** Spread as ids, names and moments are: many of the first, some of the second, a year of the last. */
    private static String value(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "character varying" -> "md5((g % 200)::text)";
            case "text[]" -> "array[md5((g % 200)::text)]";
            case "smallint", "integer", "bigint", "numeric" -> "g";
            case "boolean" -> "g % 2 = 0";
            case "date" -> "current_date - g / 6";
            case "timestamp with time zone" -> "now() - g * interval '4 hours'";
            case "jsonb" -> "'[]'::jsonb";
            case "bytea" -> "decode(md5(g::text), 'hex')";
            default -> throw new IllegalStateException("say here what a column of type " + type + " may hold");
        };
    }

    private static void enlarge(Connection sql, String table) throws SQLException {
        try (var query = sql.prepareStatement(ENLARGE)) {
            query.setInt(1, TIMES);
            query.setString(2, table);
            query.setString(3, table);
            query.execute();
        }
    }

    private static void execute(Connection sql, String statement) throws SQLException {
        try (var execution = sql.createStatement()) {
            execution.execute(statement);
        }
    }
}
