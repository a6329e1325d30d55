package kz.kinoqor.analytics.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.kinoqor.local.testing.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an installation of before has built goes on under the new registry, in the schemas that it is in. */
class TakeOverTest {

    private static final String SCHEMA = "takeover";
    private static final String OF_BEFORE = """
            insert into projection (name, live_build, previous_build)
            values ('feed', 1, null), ('filmcensus', 3, 2), ('overview', 1, null);
            insert into projection_build (name, build, version, schema_name, state, started_at, finished_at, checksum)
            values ('feed',       1, 1, 'feed_b1',       'LIVE',     now(), null,  null),
                   ('filmcensus', 1, 1, 'filmcensus_b1', 'RETIRED',  now(), now(), 'a'),
                   ('filmcensus', 2, 1, 'filmcensus_b2', 'PREVIOUS', now(), now(), 'b'),
                   ('filmcensus', 3, 1, 'filmcensus_b3', 'LIVE',     now(), now(), 'c'),
                   ('overview',   1, 0, 'overview_b1',   'LIVE',     now(), null,  null)
            """;

    private final Map<String, String> database = new PostgresForTests().start();
    private final Connection sql;

    TakeOverTest() throws SQLException {
        this.sql = DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
    }

    private String setting(String name) {
        return database.getOrDefault("quarkus.datasource." + name, "");
    }

    @BeforeEach
    void anInstallationOfBefore() throws SQLException {
        migrate("0200");
        execute("set search_path = " + SCHEMA);
        execute(OF_BEFORE);
        migrate("0201");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(setting("jdbc.url"), setting("username"), setting("password"))
                .locations("db/migration")
                .schemas(SCHEMA)
                .target(target)
                .load()
                .migrate();
    }

    @AfterEach
    void goes() throws SQLException {
        execute("drop schema " + SCHEMA + " cascade");
        sql.close();
    }

    @Test
    void itsBuildsHaveTheVersionOfTheReleaseTheyAreOf() throws SQLException {
        assertThat(Builds.standing(sql))
                .extracting(
                        Build::schema, Build::state, build -> build.version().text(), Build::step)
                .containsExactly(
                        tuple("feed_b1", BuildState.LIVE, "every", 1),
                        tuple("filmcensus_b2", BuildState.PREVIOUS, "1-ff1c716d", 1),
                        tuple("filmcensus_b3", BuildState.LIVE, "1-ff1c716d", 1),
                        tuple("overview_b1", BuildState.LIVE, "0-before", 1));
    }

    @Test
    void theirVersionsHaveAllTheTimeOfGrace() throws SQLException {
        assertThat(Claims.of("filmcensus", sql))
                .extracting(claim -> claim.version().text())
                .isEqualTo(List.of("1-ff1c716d"));
        assertThat(Claims.olderThan(Duration.ofMinutes(5), sql)).isEmpty();
    }

    @Test
    void whatWasOverIsCleared() throws SQLException {
        assertThat(Builds.uncleared(sql)).isEmpty();
    }

    @Test
    void processesOfTheReleaseBeforeStillFindTheirRegistry() throws SQLException {
        try (var query = sql.createStatement();
                var row = query.executeQuery("select live_build from projection where name = 'filmcensus'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(3);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var change = sql.createStatement()) {
            change.execute(statement);
        }
    }
}
