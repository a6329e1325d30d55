package kz.kinoqor.local.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The restores that a database remembers: what one that was broken off knew, the next one needs. */
final class Restores {

    private static final String EXISTS = "select to_regclass('public.outbox_restore') is not null";
    private static final String UNFINISHED = """
            select id, since from outbox_restore where ended_at is null order by id limit 1
            """;
    private static final String BEGIN = "insert into outbox_restore (since) values (?) returning id, since";
    private static final String END = """
            update outbox_restore set ended_at = clock_timestamp(), events = ? where ended_at is null
            """;

    private Restores() {}

    /**
     * A restore under way.
     *
     * @param since rows begun before this had been sent; null where nobody knows
     */
    record Restore(long id, @Nullable Instant since) {}

    /** The one that was broken off, if any. */
    static Optional<Restore> unfinished(Connection sql) throws SQLException {
        try (var statement = sql.createStatement()) {
            var exists = statement.executeQuery(EXISTS);
            exists.next();
            return exists.getBoolean(1) ? first(statement.executeQuery(UNFINISHED)) : Optional.empty();
        }
    }

    static Restore begin(Connection sql, @Nullable Instant since) throws SQLException {
        try (var insert = sql.prepareStatement(BEGIN)) {
            insert.setTimestamp(1, since == null ? null : Timestamp.from(since));
            return first(insert.executeQuery()).orElseThrow();
        }
    }

    /** In the transaction that sends again. */
    static void end(Connection sql, long events) throws SQLException {
        try (var update = sql.prepareStatement(END)) {
            update.setLong(1, events);
            update.executeUpdate();
        }
    }

    private static Optional<Restore> first(java.sql.ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var since = rows.getTimestamp("since");
        return Optional.of(new Restore(rows.getLong("id"), since == null ? null : since.toInstant()));
    }
}
