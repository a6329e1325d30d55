package kz.kinoqor.analytics;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import kz.kinoqor.kit.query.Queries;
import org.junit.jupiter.api.Test;

/** What is said when something breaks. */
@QuarkusTest
class MishapTest {

    private static final String OVERVIEW = "/v1/analytics/overview";
    private static final String TABLE = "overview_b1.tally";
    private static final String CUT_OFF_WHO_WAITS = """
            select pg_terminate_backend(pid)
              from pg_stat_activity
             where wait_event_type = 'Lock'
               and pid <> pg_backend_pid()
            """;

    private final DataSource database;
    private final Queries queries;

    MishapTest(DataSource database, Queries queries) {
        this.database = database;
        this.queries = queries;
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidToBeAwayForTheMoment() throws SQLException {
        Response answer;
        try (var sql = database.getConnection();
                var lock = sql.createStatement()) {
            sql.setAutoCommit(false);
            lock.execute("lock table " + TABLE + " in access exclusive mode");
            var waiting = CompletableFuture.supplyAsync(() -> anonymous().get(OVERVIEW), Thread::startVirtualThread);

            answer = await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                queries.list(CUT_OFF_WHO_WAITS, row -> row.getBoolean(1));
                                return waiting.getNow(null);
                            },
                            notNullValue());
            sql.rollback();
        }
        answer.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("temporarily-unavailable"));
        anonymous().get(OVERVIEW).then().statusCode(200);
    }

    @Test
    void aReadModelWithoutALiveBuildIsBeingSetUp() throws SQLException {
        execute("update projection set live_build = null where name = 'overview'");
        try {
            anonymous()
                    .get(OVERVIEW)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("code", equalTo("projection-not-ready"));
        } finally {
            execute("update projection set live_build = 1 where name = 'overview'");
        }
    }

    @Test
    void aBugTellsNothingOfItsInside() throws SQLException {
        execute("alter table " + TABLE + " rename to tally_away");
        try {
            anonymous()
                    .get(OVERVIEW)
                    .then()
                    .statusCode(500)
                    .body("code", equalTo("internal-error"))
                    .body("detail", not(containsString("tally")))
                    .body("traceId", notNullValue());
        } finally {
            execute("alter table overview_b1.tally_away rename to tally");
        }
    }

    private void execute(String statement) throws SQLException {
        try (var sql = database.getConnection();
                var change = sql.createStatement()) {
            change.execute(statement);
        }
    }
}
