package kz.kinoqor.local.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes rows of an outbox once more, in a transaction that keeps all others from writing. */
final class SendingAgain {

    private static final String CLOSE = "set local lock_timeout = '60s'; lock table outbox in exclusive mode";
    /** Whatever columns a row has, but for its place in the log: it is written anew. */
    private static final String COLUMNS = """
            select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
              from information_schema.columns
             where table_schema = 'public' and table_name = 'outbox' and column_name <> 'log_position'
            """;

    /** In a copy of a database rows may lie further on than the log has come; they had been sent as little or as much. */
    private static final String PLACE = """
            update outbox set log_position = 0
             where log_position > (pg_current_wal_insert_lsn() - '0/0')::bigint
            """;

    private static final String SEND_AGAIN = """
            with missed as (
                select topic, subject, min(sequence) as sequence
                  from outbox
                 where recorded_at >= coalesce(?::timestamptz, '-infinity')
                 group by topic, subject),
            again as (
                delete from outbox o
                 using missed m
                 where o.topic = m.topic and o.subject = m.subject and o.sequence >= m.sequence
                returning o.*)
            insert into outbox (%1$s)
            select %1$s from again order by topic, subject, sequence
            """;

    private SendingAgain() {}

    /** From now on nobody else writes, until the transaction ends; whoever tries waits. */
    static void close(Connection sql) throws SQLException {
        execute(sql, CLOSE);
    }

    /**
     * Of each aggregate every row from the first one on that may be missing, in their order.
     *
     * @param since rows begun before this had been sent; null where nobody knows
     * @return how many
     */
    static long since(@Nullable Instant since, Connection sql) throws SQLException {
        execute(sql, PLACE);
        try (var again = sql.prepareStatement(SEND_AGAIN.formatted(columns(sql)))) {
            again.setTimestamp(1, since == null ? null : Timestamp.from(since));
            return again.executeLargeUpdate();
        }
    }

    private static String columns(Connection sql) throws SQLException {
        try (var statement = sql.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection sql, String command) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }
}
