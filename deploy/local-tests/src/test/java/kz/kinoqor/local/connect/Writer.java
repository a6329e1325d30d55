package kz.kinoqor.local.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Checkout;

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

    /** The services' own migrations, in their order. */
    void migrate() throws SQLException, IOException {
        try (Stream<Path> files = Files.list(Checkout.find().at("service-kit/src/main/resources/db/kit/outbox"));
                var statement = connection.createStatement()) {
            for (var file : files.sorted().toList()) {
                statement.execute(Files.readString(file));
            }
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
