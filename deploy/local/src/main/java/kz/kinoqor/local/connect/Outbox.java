package kz.kinoqor.local.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.PartFailed;

/**
 * One database's outbox as the relay sees it.
 *
 * @param postgres the server
 * @param database {@code catalog} or {@code funding}
 */
public record Outbox(LocalPostgres postgres, String database) {

    private static final String PUBLICATION_EXISTS = "select 1 from pg_publication where pubname = 'kinoqor_outbox'";
    private static final String SLOT_EXISTS = "select 1 from pg_replication_slots where slot_name = '%s'";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /**
     * Keeps the log from now on. Called on the empty database, before its service has written a row: the relay, whenever
     * it first starts, then begins here and misses nothing.
     */
    public void keepLog() {
        try (var connection = postgres.connectAsOperator(database)) {
            if (missing(connection, SLOT_EXISTS.formatted(slot()))) {
                execute(connection, "select pg_create_logical_replication_slot('%s', 'pgoutput')".formatted(slot()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the slot of " + database, e);
        }
    }

    /** Lets the relay's role beat the heart. Called once the service has made its tables and their publication. */
    public void open() {
        try (var connection = postgres.connectAsOperator(database)) {
            if (missing(connection, PUBLICATION_EXISTS)) {
                throw new IllegalStateException(
                        "database " + database + " has no publication kinoqor_outbox: its migrations did not run");
            }
            execute(
                    connection,
                    "grant select, insert, update on public.outbox_heartbeat to %s"
                            .formatted(postgres.relay().name()));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the outbox of " + database, e);
        }
    }

    /**
     * Returns when the relay reads this outbox. The slot knows: what the worker says of a connector may still be from
     * before it died.
     */
    public void awaitReader() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = postgres.connectAsOperator(database)) {
            while (missing(connection, SLOT_EXISTS.formatted(slot()) + " and active")) {
                if (System.nanoTime() > deadline) {
                    throw new PartFailed("the relay does not read the outbox of " + database);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask the slot of " + database, e);
        }
    }

    /** What the connector's definition takes from the environment. */
    public Map<String, String> environment() {
        var prefix = database.toUpperCase(Locale.ROOT) + "_DATABASE_";
        return Map.of(
                prefix + "HOST", "127.0.0.1",
                prefix + "PORT", Integer.toString(postgres.port()),
                prefix + "NAME", database,
                prefix + "RELAY_USER", postgres.relay().name(),
                prefix + "RELAY_PASSWORD", postgres.relay().password());
    }

    /** The connector's definition, made from the same template as in a cluster. */
    public String definition() {
        return ConnectorTemplate.definitionFor(database);
    }

    public String connector() {
        return database + "-outbox";
    }

    private String slot() {
        return "kinoqor_" + database;
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
