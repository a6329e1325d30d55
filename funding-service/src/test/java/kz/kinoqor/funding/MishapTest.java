package kz.kinoqor.funding;

import static java.util.concurrent.TimeUnit.SECONDS;
import static kz.kinoqor.funding.harness.Officer.anybody;
import static kz.kinoqor.funding.harness.Officer.fund;
import static kz.kinoqor.funding.harness.Officer.officer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kz.kinoqor.kit.query.Queries;
import org.junit.jupiter.api.Test;

/** What is said when something breaks. */
@QuarkusTest
class MishapTest {

    private static final String PROMISE = """
            {"metric": "PROJECTS", "min": "15", "max": "20", "months": 36, "source": {"id": "aifc-creative-sector"}}
            """;
    private static final String HOLD_FUND = """
            select id
              from fund
             where id = ?::uuid
               for update
            """;
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
        var fund = fund();
        Response answer;
        try (var sql = database.getConnection();
                var hold = sql.prepareStatement(HOLD_FUND);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            sql.setAutoCommit(false);
            hold.setString(1, fund.toString());
            hold.execute();
            var waiting = CompletableFuture.supplyAsync(
                    () -> officer().body(PROMISE).post("/v1/funds/" + fund + "/promises"), clients);

            await().atMost(30, SECONDS)
                    .until(() -> !queries.list(CUT_OFF_WHO_WAITS, row -> row.getBoolean(1))
                            .isEmpty());

            answer = waiting.join();
            sql.rollback();
        }
        answer.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("temporarily-unavailable"));
        anybody().get("/v1/funds/" + fund).then().statusCode(200).body("promises", hasSize(0));
    }

    @Test
    void aBugTellsNothingOfItsInside() throws SQLException {
        rename("award", "award_away");
        try {
            anybody()
                    .get("/v1/awards")
                    .then()
                    .statusCode(500)
                    .body("code", equalTo("internal-error"))
                    .body("detail", not(containsString("award")))
                    .body("traceId", not(equalTo(null)));
        } finally {
            rename("award_away", "award");
        }
    }

    private void rename(String table, String name) throws SQLException {
        try (var sql = database.getConnection();
                var alter = sql.createStatement()) {
            alter.execute("alter table " + table + " rename to " + name);
        }
    }
}
