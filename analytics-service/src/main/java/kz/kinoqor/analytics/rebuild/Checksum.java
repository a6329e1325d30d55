package kz.kinoqor.analytics.rebuild;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * What a build's tables hold, as one short text: equal for equal rows in whatever order they were written.
 *
 * @param tables the number of rows and the sum of their hashes, by table
 */
record Checksum(SortedMap<String, String> tables) {

    /** So many pages are read by one statement, which then is over long before any timeout. */
    private static final long PAGES = 8_192;

    private static final String SIZE = """
            select pg_relation_size(?::regclass) / current_setting('block_size')::int,
                   current_setting('block_size')::int
            """;
    private static final String OF_PAGES = """
            select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)
              from %s t
             where ctid >= ?::tid
            """;
    private static final String BEFORE = " and ctid < ?::tid";
    private static final int LENGTH = 16;

    /**
     * Reads tables as this transaction sees them: let it be one snapshot.
     *
     * @param progress told of the bytes of each piece that was read; may throw to end it
     */
    static Checksum of(List<String> tables, String schema, LongConsumer progress, Connection sql) throws SQLException {
        var sums = new TreeMap<String, String>();
        for (var table : tables) {
            sums.put(table, sum(schema + "." + table, progress, sql));
        }
        return new Checksum(sums);
    }

    /** How many bytes there are to read. */
    static long bytes(List<String> tables, String schema, Connection sql) throws SQLException {
        var bytes = 0L;
        for (var table : tables) {
            var size = Size.of(schema + "." + table, sql);
            bytes += size.pages() * size.page();
        }
        return bytes;
    }

    private static String sum(String table, LongConsumer progress, Connection sql) throws SQLException {
        var size = Size.of(table, sql);
        var rows = 0L;
        var sum = BigDecimal.ZERO;
        // The last piece has no end, for whatever else this snapshot may see.
        for (long from = 0; from == 0 || from < size.pages(); from += PAGES) {
            var last = from + PAGES >= size.pages();
            try (var query = sql.prepareStatement(OF_PAGES.formatted(table) + (last ? "" : BEFORE))) {
                query.setString(1, "(" + from + ",0)");
                if (!last) {
                    query.setString(2, "(" + (from + PAGES) + ",0)");
                }
                try (var row = query.executeQuery()) {
                    row.next();
                    rows += row.getLong(1);
                    sum = sum.add(row.getBigDecimal(2));
                }
            }
            progress.accept(Math.min(PAGES, size.pages() - from) * size.page());
        }
        return rows + ":" + sum.toPlainString();
    }

    String text() {
        var lines = tables.entrySet().stream()
                .map(table -> table.getKey() + "=" + table.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    /** The tables that are not the same, with how many rows each has here. */
    String differing(Checksum other) {
        return tables.entrySet().stream()
                .filter(table -> !table.getValue().equals(other.tables.get(table.getKey())))
                .map(table -> table.getKey() + " (" + rows(table.getValue()) + " rows, live "
                        + rows(other.tables.getOrDefault(table.getKey(), "0:0")) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String rows(String sum) {
        return sum.substring(0, sum.indexOf(':'));
    }

    /** Of a table, in pages of so many bytes. */
    private record Size(long pages, long page) {
        static Size of(String table, Connection sql) throws SQLException {
            try (var query = sql.prepareStatement(SIZE)) {
                query.setString(1, table);
                try (var row = query.executeQuery()) {
                    row.next();
                    return new Size(row.getLong(1), row.getLong(2));
                }
            }
        }
    }
}
