package kz.kinoqor.system.slot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.system.stack.Suite;
import org.awaitility.Awaitility;

/** The replication slots of both outboxes: how they are lost, and how an operator gets over it. */
public final class Slots {

    private static final String LOST = """
            select coalesce(bool_or(wal_status = 'lost'), false)
              from pg_replication_slots where slot_name = 'kinoqor_catalog'
            """;

    private final Home home;

    private Slots(Home home) {
        this.home = home;
    }

    public static Slots of(Suite suite) {
        return new Slots(Home.at(suite.home()));
    }

    /** While nobody reads them: PostgreSQL gives up the catalog's, and somebody drops that of funding. */
    public void lose() {
        execute("funding", "select pg_drop_replication_slot('kinoqor_funding')");
        execute("catalog", "alter system set idle_replication_slot_timeout = '1s'");
        execute("catalog", "select pg_reload_conf()");
        try {
            Awaitility.await("PostgreSQL gives up the slot")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        execute("catalog", "checkpoint");
                        return isSo(LOST);
                    });
        } finally {
            execute("catalog", "alter system reset idle_replication_slot_timeout");
            execute("catalog", "select pg_reload_conf()");
        }
    }

    /** As the runbook says. */
    public void restore() {
        var command = new ProcessBuilder(Checkout.find().at("kinoqor").toString(), "relay", "restore");
        command.environment().put("KINOQOR_HOME", home.root().toString());
        try {
            var process = command.redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            assertThat(output)
                    .contains("The relay of catalog has a new slot")
                    .contains("The relay of funding has a new slot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isSo(String select) {
        try (var sql = LocalPostgres.operator(home, "catalog");
                var rows = sql.createStatement().executeQuery(select)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String database, String command) {
        try (var sql = LocalPostgres.operator(home, database);
                var statement = sql.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
