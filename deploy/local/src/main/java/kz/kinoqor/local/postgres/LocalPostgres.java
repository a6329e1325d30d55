package kz.kinoqor.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.Command;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Part;
import org.postgresql.Driver;

/** A PostgreSQL 18 server in a home: the database of every service, each with an owner of its own. */
public final class LocalPostgres implements AutoCloseable {

    /** The databases of the suite, each owned by the role of its name. */
    public static final List<String> DATABASES = List.of("catalog", "funding", "analytics");

    private static final String SUPERUSER = "postgres";

    /** The role with which the relay reads the log. */
    public static final String RELAY = "relay";

    private final Home home;
    private final Durability durability;
    private final PostgresBinaries binaries;
    private final int port;
    private final Part part;

    private LocalPostgres(Home home, Durability durability) {
        this.home = home;
        this.durability = durability;
        this.binaries = PostgresBinaries.of(Checkout.find());
        this.port = home.ports().port("postgres");
        this.part = new Part(home, Command.of("postgres", server()).endingOn("INT"), this::saysReady);
    }

    /** Starts the server of this home, making it first if need be, and returns when every database is there. */
    public static LocalPostgres start(Path home, boolean durable) {
        return start(home, durable, DATABASES);
    }

    /** The same with other databases. */
    public static LocalPostgres start(Path home, boolean durable, List<String> databases) {
        var server = new LocalPostgres(Home.at(home), durable ? Durability.DURABLE : Durability.FAST);
        new DataFolder(server.home, server.binaries, server.owner(SUPERUSER)).makeOnce();
        server.part.start().awaitReady();
        server.furnish(databases);
        return server;
    }

    /** A connection that may do anything to a server of this home, whoever started it. */
    public static Connection operator(Home home, String database) {
        var operator = new Owner(SUPERUSER, password(home, SUPERUSER));
        return connect(home.ports().portInUse("postgres"), database, operator);
    }

    public int port() {
        return port;
    }

    /** For one database; the user is its owner, see {@link #owner}. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** The owner of this database and its password. */
    public Owner owner(String database) {
        return new Owner(database, password(home, database));
    }

    private static String password(Home home, String role) {
        return home.secrets().password("postgres." + role);
    }

    /** The role with which the relay reads the log. */
    public Owner relay() {
        return owner(RELAY);
    }

    /** A connection as the database's owner. */
    public Connection connect(String database) {
        return connect(database, owner(database));
    }

    /** A connection that may do anything, for what belongs to the operator: slots, publications, statistics. */
    public Connection connectAsOperator(String database) {
        return connect(database, owner(SUPERUSER));
    }

    public Part part() {
        return part;
    }

    /** Kills the server as a crash would. */
    public void kill9() {
        part.kill9();
    }

    /** Starts it again on the same port and data; returns when it has recovered. */
    public void restart() {
        part.restart();
    }

    @Override
    public void close() {
        part.close();
    }

    private Connection connect(String database, Owner user) {
        return connect(port, database, user);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Connection connect(int port, String database, Owner user) {
        var properties = new Properties();
        properties.setProperty("user", user.name());
        properties.setProperty("password", user.password());
        try {
            var connection = new Driver().connect(jdbcUrl(port, database), properties);
            if (connection == null) {
                throw new IllegalStateException("the driver refuses " + jdbcUrl(port, database));
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot connect to " + database, e);
        }
    }

    private Path data() {
        return home.data("postgres");
    }

    private List<String> server() {
        var settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "wal_level=logical",
                "max_replication_slots=20",
                "max_wal_senders=20",
                // The log is kept for a relay that is down for long, but never until the disk is full.
                "max_slot_wal_keep_size=4GB",
                "max_wal_size=2GB",
                "log_line_prefix=%m [%p] %d ",
                "timezone=UTC",
                "log_timezone=UTC",
                "jit=off"));
        settings.addAll(durability.settings());
        var arguments = Stream.concat(
                Stream.of("-D", data().toString()), settings.stream().flatMap(it -> Stream.of("-c", it)));
        return binaries.command("postgres", arguments.toList());
    }

    private void furnish(List<String> databases) {
        try (var connection = connectAsOperator(SUPERUSER)) {
            var furniture = new Databases(connection);
            furniture.replicate(relay());
            for (var database : databases) {
                furniture.own(owner(database));
                furniture.admit(relay(), owner(database));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the databases", e);
        }
    }

    /** The server writes "ready" into its pid file; a file left by a crashed one bears another process id. */
    private boolean saysReady(long pid) {
        var file = data().resolve("postmaster.pid");
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException beingReplaced) {
            return false;
        }
    }
}
