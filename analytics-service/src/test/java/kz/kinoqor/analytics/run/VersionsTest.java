package kz.kinoqor.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.TestDefinitions;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.kit.problem.Refusal;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Processes with different code for one read model, on one database and one broker. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class VersionsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final DataSource database;
    private final Map<String, Object> kafka;

    VersionsTest(DataSource database, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    private OtherProcess process(Counting code, String... more) {
        var ddl = new String[more.length + 1];
        ddl[0] = code.ddl();
        System.arraycopy(more, 0, ddl, 1, more.length);
        return new OtherProcess(database, kafka, TestDefinitions.of(code, ddl));
    }

    private static OtherProcess ready(OtherProcess process) {
        await().atMost(SOON).until(process::isReady);
        return process;
    }

    @Test
    void twoVersionsRunSideBySideEachInTablesOfItsOwn() {
        var old = Counting.of("sidebyside", "facts");
        var next = Counting.of("sidebyside", "events");
        try (var topics = new Topicside();
                var older = ready(process(old))) {
            topics.sendAll(films(20));
            try (var newer = ready(process(next))) {
                topics.sendAll(films(20));
                var sum = older.read("sidebyside", old.sum());

                await().atMost(SOON).until(() -> newer.read("sidebyside", next.sum()) >= sum);
                await().atMost(SOON)
                        .until(() -> older.read("sidebyside", old.sum()) == newer.read("sidebyside", next.sum()));
                assertThat(states("sidebyside")).containsExactly("1 LIVE", "2 LIVE");
            }
        }
    }

    @Test
    void rollingBackFindsTheTablesOfTheOldVersionAndCatchesThemUp() {
        var old = Counting.of("rollback", "facts");
        var next = Counting.of("rollback", "events");
        try (var topics = new Topicside()) {
            try (var older = ready(process(old))) {
                topics.sendAll(films(5));
                await().atMost(SOON).until(() -> older.read("rollback", old.sum()) >= 5);
            }
            try (var newer = ready(process(next))) {
                topics.sendAll(films(5));
                var sum = newer.read("rollback", next.sum());

                try (var again = ready(process(old))) {
                    await().atMost(SOON).until(() -> again.read("rollback", old.sum()) >= sum);
                }
            }
        }
        assertThat(states("rollback")).containsExactly("1 LIVE", "2 LIVE");
    }

    @Test
    void aProcessIsNotReadyBeforeItsVersionHasCaughtUp() {
        var code = Counting.of("notready", "facts");
        code.resting = true;
        try (var topics = new Topicside()) {
            topics.sendAll(films(1_100));
            try (var process = process(code)) {
                await().atMost(SOON).until(() -> states("notready").equals(List.of("1 BUILDING")));
                await().atMost(SOON).until(() -> isSetUp("notready_b1"));

                assertThat(process.isReady()).isFalse();
                assertThatThrownBy(() -> process.read("notready", code.sum())).isInstanceOf(Refusal.class);

                code.resting = false;
                ready(process);
                assertThat(process.read("notready", code.sum())).isPositive();
            }
        }
    }

    @Test
    void aVersionThatNobodyRunsGoesAfterItsTimeOfGraceAndTheOtherStays() {
        var old = Counting.of("grace", "facts");
        var next = Counting.of("grace", "events");
        ready(process(old)).close();
        try (var newer = ready(process(next))) {
            execute("update read_model_version v set claimed_at = claimed_at - interval '61 minutes' "
                    + "from read_model_build b where v.name = 'grace' and b.name = 'grace' and b.build = 1 "
                    + "and v.version = b.version");

            await().atMost(SOON).until(() -> states("grace").equals(List.of("1 RETIRED", "2 LIVE")));
            await().atMost(SOON).until(() -> !isSetUp("grace_b1"));
            assertThat(newer.read("grace", next.sum())).isNotNegative();
        }
    }

    @Test
    void tablesThatKeepTheOrderOfArrivalAreSharedByAllVersionsAndChangeInPlace() {
        var old = Counting.inOrderOfArrival("shared", "facts");
        var next = Counting.inOrderOfArrival("shared", "facts");
        try (var topics = new Topicside();
                var older = ready(process(old))) {
            topics.sendAll(films(5));
            await().atMost(SOON).until(() -> older.read("shared", old.sum()) >= 5);

            try (var newer = ready(process(next, "alter table film add note text"))) {
                await().atMost(SOON).until(() -> steps("shared") == 2);
                topics.sendAll(films(5));

                assertThat(newer.read("shared", "select count(*) from film where note is null"))
                        .isGreaterThanOrEqualTo(5);
                assertThat(older.read("shared", old.sum())).isGreaterThanOrEqualTo(5);
                assertThat(states("shared")).containsExactly("1 LIVE");
            }
        }
    }

    @Test
    void anErrorOnTheEnginesThreadDoesNotEndIt() {
        try (var process = process(Counting.of("erroneous", "facts").failing(2))) {

            ready(process);
        }
    }

    private static List<Fact> films(int count) {
        return IntStream.range(0, count)
                .<Fact>mapToObj(n -> Topicside.film(UUID.randomUUID()))
                .toList();
    }

    private List<String> states(String projection) {
        return rows(
                "select build || ' ' || state from read_model_build where name = '" + projection + "' order by build");
    }

    private int steps(String projection) {
        return Integer.parseInt(rows("select step::text from read_model_build where name = '" + projection + "'")
                .getFirst());
    }

    private boolean isSetUp(String schema) {
        return !rows("select nspname::text from pg_namespace where nspname = '" + schema + "'")
                .isEmpty();
    }

    private List<String> rows(String select) {
        try (var sql = database.getConnection();
                var query = sql.createStatement();
                var rows = query.executeQuery(select)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String statement) {
        try (var sql = database.getConnection();
                var change = sql.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
