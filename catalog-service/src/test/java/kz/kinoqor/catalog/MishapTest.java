package kz.kinoqor.catalog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.film;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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

    private static final String HOLD_FILM = """
            select id
              from film
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
        var film = film("Cut off");
        Response answer;
        try (var sql = database.getConnection();
                var hold = sql.prepareStatement(HOLD_FILM);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            sql.setAutoCommit(false);
            hold.setString(1, film.toString());
            hold.execute();
            var waiting = CompletableFuture.supplyAsync(
                    () -> editor().header("If-Match", "\"1\"")
                            .body("{\"kind\": \"HYBRID\"}")
                            .put("/v1/films/" + film),
                    clients);

            await().atMost(30, SECONDS)
                    .until(() -> !queries.list(CUT_OFF_WHO_WAITS, row -> row.getBoolean(1))
                            .isEmpty());

            answer = waiting.join();
            sql.rollback();
        }
        answer.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("temporarily-unavailable"));
        anybody().get("/v1/films/" + film).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void aBugTellsNothingOfItsInside() throws SQLException {
        rename("festival", "festival_away");
        try {
            anybody()
                    .get("/v1/festivals")
                    .then()
                    .statusCode(500)
                    .body("code", equalTo("internal-error"))
                    .body("detail", not(containsString("festival")))
                    .body("traceId", not(equalTo(null)));
        } finally {
            rename("festival_away", "festival");
        }
    }

    private void rename(String table, String name) throws SQLException {
        try (var sql = database.getConnection();
                var alter = sql.createStatement()) {
            alter.execute("alter table " + table + " rename to " + name);
        }
    }
}
