package kz.kinoqor.kit.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Things that go wrong with a database, done to it on purpose and mended afterwards. */
public final class Mishaps {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CUT_OFF_WHO_WAITS = """
            select pg_terminate_backend(pid)
              from pg_stat_activity
             where wait_event_type = 'Lock'
               and pid <> pg_backend_pid()
            """;

    /** Deferred, so that it strikes inside the commit. */
    private static final String CUTS_ITSELF_OFF = """
            create function cut_off() returns trigger language plpgsql as $$
            begin
                perform pg_terminate_backend(pg_backend_pid());
                return null;
            end $$;
            create constraint trigger cut_off after insert or update on %s
                deferrable initially deferred for each row execute function cut_off()
            """;

    private final DataSource database;

    public Mishaps(DataSource database) {
        this.database = database;
    }

    /**
     * The answer to a request whose connection to the database is cut in the middle.
     *
     * @param lock a statement that takes what the request needs, so that it waits
     */
    public Response cutOff(String lock, Supplier<Response> request) throws SQLException {
        try (var holding = database.getConnection();
                var cutting = database.getConnection()) {
            holding.setAutoCommit(false);
            execute(lock, holding);
            var waiting = CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
            await().atMost(PATIENCE).until(() -> {
                execute(CUT_OFF_WHO_WAITS, cutting);
                return waiting.isDone();
            });
            holding.rollback();
            return waiting.join();
        }
    }

    /**
     * The answer to a request whose connection to the database is cut when everything is done but the commit.
     *
     * @param table one that the request writes
     */
    public Response cutOffAtCommit(String table, Supplier<Response> request) throws SQLException {
        try (var sql = database.getConnection()) {
            execute(CUTS_ITSELF_OFF.formatted(table), sql);
            try {
                return request.get();
            } finally {
                execute("drop trigger cut_off on " + table + "; drop function cut_off()", sql);
            }
        }
    }

    /** The answer to a request that misses a table. */
    public Response without(String table, Supplier<Response> request) throws SQLException {
        var name = table.substring(table.lastIndexOf('.') + 1);
        try (var sql = database.getConnection()) {
            execute("alter table " + table + " rename to " + name + "_away", sql);
            try {
                return request.get();
            } finally {
                execute("alter table " + table + "_away rename to " + name, sql);
            }
        }
    }

    /** What is said of a row that the database refuses. */
    public String refusal(String value) throws SQLException {
        try (var sql = database.getConnection()) {
            sql.setAutoCommit(false);
            execute("create temporary table refusing (word text check (word is null)) on commit drop", sql);
            try (var insert = sql.prepareStatement("insert into refusing values (?)")) {
                insert.setString(1, value);
                insert.executeUpdate();
                throw new AssertionError("the row was taken");
            } catch (SQLException refused) {
                return refused.toString();
            } finally {
                sql.rollback();
            }
        }
    }

    private static void execute(String statement, Connection sql) throws SQLException {
        try (var execution = sql.createStatement()) {
            execution.execute(statement);
        }
    }
}
