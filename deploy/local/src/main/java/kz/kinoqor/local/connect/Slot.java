package kz.kinoqor.local.connect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The mark in a database's write-ahead log from which the relay reads on.
 *
 * @param name as PostgreSQL knows it
 */
record Slot(String name) {

    private static final String STATE = """
            select confirmed_flush_lsn - '0/0'::pg_lsn as confirmed,
                   wal_status = 'lost' or invalidation_reason is not null as lost
              from pg_replication_slots
             where slot_name = ?
            """;
    private static final String CREATE = "select pg_create_logical_replication_slot(?, 'pgoutput', false, false, true)";
    private static final String EXPEL = """
            select pg_terminate_backend(active_pid, 5000)
              from pg_replication_slots
             where slot_name = ? and active_pid is not null
            """;
    private static final String DROP = """
            select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ?
            """;
    private static final String IS_READ = "select 1 from pg_replication_slots where slot_name = ? and active";

    /** What has been committed until now is on disk, and from there on the slot goes on. */
    private static final String ADVANCE = """
            select pg_replication_slot_advance(?, pg_logical_emit_message(false, 'kinoqor', 'relay restore', true))
            """;

    /** What PostgreSQL says of a slot. */
    sealed interface State {

        record Missing() implements State {}

        /** The log that it needs is gone. */
        record Lost() implements State {}

        /**
         * It holds the log back.
         *
         * @param confirmed up to here the reader needs it no more
         */
        record Sound(long confirmed) implements State {}
    }

    State state(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(STATE)) {
            query.setString(1, name);
            var rows = query.executeQuery();
            if (!rows.next()) {
                return new State.Missing();
            }
            return rows.getBoolean("lost") ? new State.Lost() : new State.Sound(rows.getLong("confirmed"));
        }
    }

    /** Makes it, to survive a failover; waits for transactions that are under way. */
    void create(Connection sql) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute("set statement_timeout = '2min'");
            call(sql, CREATE);
            statement.execute("reset statement_timeout");
        }
    }

    /** Removes it, if need be from under its reader. */
    void drop(Connection sql) throws SQLException {
        call(sql, EXPEL);
        call(sql, DROP);
    }

    /** Moves it past everything that was ever committed. */
    void advance(Connection sql) throws SQLException {
        call(sql, ADVANCE);
    }

    boolean isRead(Connection sql) throws SQLException {
        return call(sql, IS_READ);
    }

    private boolean call(Connection sql, String select) throws SQLException {
        try (var query = sql.prepareStatement(select)) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }
}
