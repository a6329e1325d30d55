package kz.kinoqor.analytics;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.kinoqor.kit.testing.Mishaps;
import org.junit.jupiter.api.Test;

/** What is said when something breaks. */
@QuarkusTest
class MishapTest {

    private static final String TABLE = "overview_b1.tally";

    private final DataSource database;
    private final Mishaps mishaps;

    MishapTest(DataSource database) {
        this.database = database;
        this.mishaps = new Mishaps(database);
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidToBeAwayForTheMoment() throws SQLException {
        var answer = mishaps.cutOff("lock table " + TABLE + " in access exclusive mode", MishapTest::overview);

        answer.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("temporarily-unavailable"));
        overview().then().statusCode(200);
    }

    @Test
    void aReadModelWithoutALiveBuildIsBeingBuilt() throws SQLException {
        execute("update read_model_build set state = 'CAUGHT_UP' where name = 'overview' and state = 'LIVE'");
        try {
            overview().then().statusCode(503).header("Retry-After", "2").body("code", equalTo("projection-not-ready"));
        } finally {
            execute("update read_model_build set state = 'LIVE' where name = 'overview' and state = 'CAUGHT_UP'");
        }
    }

    @Test
    void aRefusedRowIsNotSaidAndSoIsInNoLog() throws SQLException {
        assertThat(mishaps.refusal("for nobody's eyes"))
                .contains("violates check constraint")
                .doesNotContain("for nobody's eyes");
    }

    @Test
    void aBugTellsNothingOfItsInside() throws SQLException {
        var answer = mishaps.without(TABLE, MishapTest::overview);

        answer.then()
                .statusCode(500)
                .body("code", equalTo("internal-error"))
                .body("detail", not(containsString("tally")))
                .body("traceId", notNullValue());
    }

    private static Response overview() {
        return anonymous().get("/v1/analytics/overview");
    }

    private void execute(String statement) throws SQLException {
        try (var sql = database.getConnection();
                var change = sql.createStatement()) {
            change.execute(statement);
        }
    }
}
