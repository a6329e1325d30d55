package kz.kinoqor.funding;

import static kz.kinoqor.funding.harness.Officer.anybody;
import static kz.kinoqor.funding.harness.Officer.fund;
import static kz.kinoqor.funding.harness.Officer.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.kinoqor.kit.testing.Mishaps;
import org.junit.jupiter.api.Test;

/** What is said when something breaks. */
@QuarkusTest
class MishapTest {

    private static final String PROMISE = """
            {"metric": "PROJECTS", "min": "15", "max": "20", "months": 36, "source": {"id": "aifc-creative-sector"}}
            """;

    private final Mishaps mishaps;

    MishapTest(DataSource database) {
        this.mishaps = new Mishaps(database);
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidToBeAwayForTheMoment() throws SQLException {
        var fund = fund();

        var answer = mishaps.cutOff(
                "select id from fund where id = '" + fund + "' for update",
                () -> officer().body(PROMISE).post("/v1/funds/" + fund + "/promises"));

        answer.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("temporarily-unavailable"));
        anybody().get("/v1/funds/" + fund).then().statusCode(200).body("promises", hasSize(0));
    }

    @Test
    void aRefusedRowIsNotSaidAndSoIsInNoLog() throws SQLException {
        assertThat(mishaps.refusal("for nobody's eyes"))
                .contains("violates check constraint")
                .doesNotContain("for nobody's eyes");
    }

    @Test
    void aBugTellsNothingOfItsInside() throws SQLException {
        var answer = mishaps.without("award", () -> anybody().get("/v1/awards"));

        answer.then()
                .statusCode(500)
                .body("code", equalTo("internal-error"))
                .body("detail", not(containsString("award")))
                .body("traceId", notNullValue());
    }
}
