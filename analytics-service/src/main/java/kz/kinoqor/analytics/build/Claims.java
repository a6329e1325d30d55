package kz.kinoqor.analytics.build;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which versions some process runs, and when one last said so. Time is the database's, so clocks need not agree. */
public final class Claims {

    private static final String CLAIM = """
            insert into read_model_version (name, version)
            values (?, ?)
                on conflict (name, version) do update set claimed_at = now()
            """;
    private static final String OF = "select name, version, claimed_at from read_model_version where name = ?";
    private static final String UNCLAIMED = """
            select name, version, claimed_at
              from read_model_version
             where claimed_at < now() - make_interval(secs => ?)
            """;
    private static final String RELEASE = """
            delete from read_model_version
             where name = ? and version = ? and claimed_at < now() - make_interval(secs => ?)
            """;

    private Claims() {}

    /** Says that this process runs these versions. */
    public static void renew(Collection<Definition> definitions, Connection sql) throws SQLException {
        try (var upsert = sql.prepareStatement(CLAIM)) {
            for (var definition : definitions) {
                upsert.setString(1, definition.name());
                upsert.setString(2, definition.version().text());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    public static List<Claim> of(String projection, Connection sql) throws SQLException {
        return read(OF, projection, sql);
    }

    /** Those that nobody has claimed for this long. */
    public static List<Claim> olderThan(Duration grace, Connection sql) throws SQLException {
        return read(UNCLAIMED, (double) grace.toMillis() / 1000, sql);
    }

    /** Forgets a version; false where somebody has claimed it meanwhile. The caller holds the projection's lock. */
    public static boolean release(Claim claim, Duration grace, Connection sql) throws SQLException {
        try (var delete = sql.prepareStatement(RELEASE)) {
            delete.setString(1, claim.projection());
            delete.setString(2, claim.version().text());
            delete.setDouble(3, (double) grace.toMillis() / 1000);
            return delete.executeUpdate() == 1;
        }
    }

    private static List<Claim> read(String select, Object parameter, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(select)) {
            query.setObject(1, parameter);
            try (var rows = query.executeQuery()) {
                var claims = new ArrayList<Claim>();
                while (rows.next()) {
                    claims.add(new Claim(
                            rows.getString(1),
                            new Version(rows.getString(2)),
                            rows.getTimestamp(3).toInstant()));
                }
                return claims;
            }
        }
    }

    /** When some process last said that it runs a version. */
    public record Claim(String projection, Version version, Instant at) {}
}
