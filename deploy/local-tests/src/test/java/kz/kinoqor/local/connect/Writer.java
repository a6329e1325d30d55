package kz.kinoqor.local.connect;

import java.sql.Connection;
import java.sql.SQLException;
import kz.kinoqor.local.postgres.LocalPostgres;

/** Writes outbox rows as a service does: one transaction each, answered once it is durable. */
final class Writer implements AutoCloseable {

    private static final String INSERT = """
            insert into outbox (id, topic, subject, sequence, type, source, occurred_at, correlation_id, traceparent, payload)
            values (?, ?, ?, ?, 'kz.kinoqor.catalog.film.registered.v1', '/kinoqor/catalog', '2026-01-02T03:04:05.678Z', ?, ?, ?)
            """;

    private final Connection connection;

    Writer(LocalPostgres postgres, String database) {
        this.connection = postgres.connect(database);
    }

    /** What the services' migrations make. */
    void migrate() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create table outbox (
                        id             uuid        primary key,
                        topic          text        not null,
                        subject        uuid        not null,
                        sequence       bigint      not null,
                        type           text        not null,
                        source         text        not null,
                        occurred_at    text        not null,
                        correlation_id uuid        not null,
                        causation_id   text,
                        traceparent    text,
                        payload        text        not null,
                        recorded_at    timestamptz not null default now()
                    );
                    create table outbox_heartbeat (id int primary key, beat_at timestamptz not null);
                    create publication kinoqor_outbox
                        for table outbox, outbox_heartbeat with (publish = 'insert, update');
                    """);
        }
    }

    void write(OutboxRow row) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, row.id());
            insert.setString(2, OutboxRow.TOPIC);
            insert.setObject(3, row.subject());
            insert.setLong(4, row.sequence());
            insert.setObject(5, OutboxRow.THREAD);
            insert.setString(6, row.traceparent());
            insert.setString(7, row.payload());
            insert.executeUpdate();
        }
    }

    /** As retention does in time; nobody downstream must notice. */
    void delete(OutboxRow row) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = ?")) {
            delete.setObject(1, row.id());
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
