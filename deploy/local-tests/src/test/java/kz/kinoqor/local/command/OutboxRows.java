package kz.kinoqor.local.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.stack.Roll;

/** What happens to the outbox of a running stack behind its back. */
final class OutboxRows {

    private static final String INSERT = """
            insert into outbox (id, topic, subject, sequence, type, source, occurred_at, correlation_id, payload)
            values (gen_random_uuid(), 'kinoqor.catalog.films', '%1$s', 1, 'kz.kinoqor.catalog.film.registered.v1',
                    '/kinoqor/catalog', '2026-01-02T03:04:05.678Z', '%1$s', '{}')
            """;
    private static final String DROP = """
            select pg_terminate_backend(active_pid, 5000)
              from pg_replication_slots where slot_name = '%1$s' and active;
            select pg_drop_replication_slot('%1$s')
            """;

    private OutboxRows() {}

    static UUID write(Home home, String database) throws SQLException {
        var subject = UUID.randomUUID();
        execute(home, database, INSERT.formatted(subject));
        return subject;
    }

    /** As the relay would lose it that was away for too long; the worker is killed so that it does not come back. */
    static void dropSlot(Home home, String database) throws SQLException {
        new Roll(home).running("connect").orElseThrow().kill9();
        execute(home, database, DROP.formatted("kinoqor_" + database));
    }

    static List<String> slots(Home home) throws SQLException {
        try (var sql = LocalPostgres.operator(home, "catalog");
                var statement = sql.createStatement();
                var rows = statement.executeQuery("select slot_name from pg_replication_slots order by slot_name")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void execute(Home home, String database, String command) throws SQLException {
        try (var sql = LocalPostgres.operator(home, database);
                var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }
}
