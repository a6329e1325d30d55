package kz.kinoqor.local.connect;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.PartFailed;

/**
 * One database's outbox as the relay sees it.
 *
 * @param postgres the server
 * @param database {@code catalog} or {@code funding}
 */
public record Outbox(LocalPostgres postgres, String database) {

    private static final String PUBLICATION_EXISTS = "select 1 from pg_publication where pubname = 'kinoqor_outbox'";
    private static final String TABLE_EXISTS = "select 1 where to_regclass('public.outbox') is not null";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /**
     * Keeps the log from now on where this database was never used: the relay, whenever it first starts, then begins here
     * and misses nothing. In a used one a missing slot is not made again, for what was committed without it would never be
     * sent: the relay is kept out until {@link RelayRestore} has run.
     *
     * @return false where the slot is lost
     */
    public boolean keepLog() {
        try (var connection = postgres.connectAsOperator(database)) {
            if (missing(connection, TABLE_EXISTS)) {
                if (slot().state(connection) instanceof Slot.State.Missing) {
                    slot().create(connection);
                }
                return true;
            }
            var sound = slot().state(connection) instanceof Slot.State.Sound
                    && Restores.unfinished(connection).isEmpty();
            if (!sound) {
                execute(connection, "revoke connect on database %s from %s".formatted(database, LocalPostgres.RELAY));
            }
            return sound;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the log of " + database, e);
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
            while (!slot().isRead(connection)) {
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
        return connector(database);
    }

    /** Restores the relay of a database whose server and worker run in this home, whoever started them. */
    public static RelayRestore restore(Home home, String database) {
        return new RelayRestore(
                () -> LocalPostgres.operator(home, database),
                URI.create("http://127.0.0.1:" + home.ports().portInUse("connect")),
                new RelayRestore.Site(database, slotName(database), connector(database), LocalPostgres.RELAY));
    }

    private Slot slot() {
        return new Slot(slotName(database));
    }

    private static String slotName(String database) {
        return "kinoqor_" + database;
    }

    private static String connector(String database) {
        return database + "-outbox";
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
