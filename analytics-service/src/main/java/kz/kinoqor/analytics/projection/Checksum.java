package kz.kinoqor.analytics.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/** What a build's tables hold, as one short text: equal for equal rows in whatever order they were written. */
final class Checksum {

    private static final String OF_TABLE = """
            select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)
              from %s t
            """;
    private static final int LENGTH = 16;

    private Checksum() {}

    static String of(Projection projection, String schema, Connection sql) throws SQLException {
        var lines = new StringBuilder();
        for (var table : projection.tables().stream().sorted().toList()) {
            try (var query = sql.createStatement();
                    var rows = query.executeQuery(OF_TABLE.formatted(schema + "." + table))) {
                rows.next();
                lines.append(table).append('=').append(rows.getString(1)).append('\n');
            }
        }
        return digest(lines.toString());
    }

    private static String digest(String lines) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
