package kz.kinoqor.kit.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.local.testing.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationAtStartTest {

    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    @TempDir
    Path migrations;

    @BeforeAll
    static void startDatabase() {
        var settings = new PostgresForTests().start();
        DATABASE.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        DATABASE.setUser(settings.get("quarkus.datasource.username"));
        DATABASE.setPassword(settings.get("quarkus.datasource.password"));
    }

    @Test
    void aDatabaseThatDiesDuringTheMigrationIsWaitedFor() throws IOException, SQLException {
        write("create table survived (id int)");
        var dying = new Dying(3);

        new MigrationAtStart(flyway(dying, "dies")).start(new StartupEvent());

        assertThat(dying.deaths).hasValue(3);
        assertThat(count("dies.survived")).isZero();
    }

    @Test
    void aMigrationThatIsWrongEndsTheStart() throws IOException {
        write("create table wrong (id nonsense)");
        var start = new MigrationAtStart(flyway(DATABASE, "wrong"));

        assertThatThrownBy(() -> start.start(new StartupEvent()))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("nonsense");
    }

    private void write(String sql) throws IOException {
        Files.writeString(migrations.resolve("V1__table.sql"), sql);
    }

    private Flyway flyway(PGSimpleDataSource database, String schema) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations("filesystem:" + migrations)
                .load();
    }

    private static int count(String table) throws SQLException {
        try (var sql = DATABASE.getConnection();
                var rows = sql.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Its first connections are cut off by the server before anything can be done with them. */
    private static final class Dying extends PGSimpleDataSource {

        private final AtomicInteger deaths = new AtomicInteger();
        private final int most;

        Dying(int most) {
            this.most = most;
            setUrl(DATABASE.getURL());
            setUser(DATABASE.getUser());
            setPassword(DATABASE.getPassword());
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            if (deaths.get() < most) {
                deaths.incrementAndGet();
                cutOff(connection);
            }
            return connection;
        }

        private static void cutOff(Connection connection) throws SQLException {
            try (var killer = DATABASE.getConnection();
                    var kill = killer.prepareStatement("select pg_terminate_backend(?, 10000)")) {
                kill.setInt(
                        1, connection.unwrap(org.postgresql.PGConnection.class).getBackendPID());
                kill.execute();
            }
        }
    }
}
