package kz.kinoqor.kit.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Keeper;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real database with an outbox and a slot, which the test moves on itself. */
final class OutboxDatabase implements AutoCloseable {

    static final String SLOT = "kinoqor_catalog";
    private static final String DATABASE = "catalog";

    private final Keeper keeper;
    private final LocalPostgres postgres;

    private OutboxDatabase(Keeper keeper, LocalPostgres postgres) {
        this.keeper = keeper;
        this.postgres = postgres;
    }

    static OutboxDatabase in(Path folder) {
        var keeper = Keeper.of(Home.at(folder), false);
        var database = new OutboxDatabase(keeper, LocalPostgres.start(folder, true, List.of(DATABASE)));
        Flyway.configure()
                .dataSource(database.service())
                .locations("classpath:db/kit/outbox")
                .load()
                .migrate();
        return database;
    }

    /** As the service itself comes to it. */
    DataSource service() {
        var owner = postgres.owner(DATABASE);
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl(DATABASE));
        source.setUser(owner.name());
        source.setPassword(owner.password());
        return source;
    }

    Connection owner() {
        return postgres.connect(DATABASE);
    }

    Connection operator() {
        return postgres.connectAsOperator(DATABASE);
    }

    void makeSlot() throws SQLException {
        execute("select pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput', false, false, true)");
    }

    void dropSlot() throws SQLException {
        execute("select pg_drop_replication_slot(slot_name) from pg_replication_slots");
    }

    /** As the relay does once everything is sent. */
    void confirm() throws SQLException {
        execute("select pg_replication_slot_advance('" + SLOT
                + "', pg_logical_emit_message(false, 'kinoqor', 'confirmed', true))");
    }

    static void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into outbox (id, topic, subject, sequence, type, source, occurred_at, correlation_id, payload)
                    select i, 'kinoqor.catalog.films', i, 1, 't', '/kinoqor/catalog', '2026-01-02T03:04:05Z', i, '{}'
                      from uuidv7() as i
                    """);
        }
    }

    /** Rows that have been there for so many days. */
    void fill(int rows, int days) throws SQLException {
        execute("""
                insert into outbox (id, topic, subject, sequence, type, source, occurred_at, correlation_id, payload,
                                    recorded_at)
                select i, 'kinoqor.catalog.films', i, 1, 't', '/kinoqor/catalog', '2026-01-02T03:04:05Z', i,
                       repeat('x', 800), now() - interval '%d days'
                  from (select uuidv7() as i from generate_series(1, %d)) ids
                """.formatted(days, rows));
    }

    long rows() throws SQLException {
        try (var sql = operator();
                var statement = sql.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String command) throws SQLException {
        try (var sql = operator();
                var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() {
        postgres.close();
        keeper.close();
    }
}
