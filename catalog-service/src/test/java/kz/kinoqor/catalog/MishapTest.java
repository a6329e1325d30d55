package kz.kinoqor.catalog;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.film;
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

    private static final String PERSON =
            "{\"names\": [{\"text\": \"Cut Off\", \"lang\": \"en\", \"kind\": \"PREFERRED\"}]}";

    private final Mishaps mishaps;

    MishapTest(DataSource database) {
        this.mishaps = new Mishaps(database);
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidToBeAwayForTheMoment() throws SQLException {
        var film = film("Cut off");

        var answer = mishaps.cutOff(
                "select id from film where id = '" + film + "' for update",
                () -> editor().header("If-Match", "\"1\"")
                        .body("{\"kind\": \"HYBRID\"}")
                        .put("/v1/films/" + film));

        answer.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("temporarily-unavailable"));
        anybody().get("/v1/films/" + film).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void aConnectionLostAtTheCommitIsSaidToBeAwayForTheMoment() throws SQLException {
        var answer =
                mishaps.cutOffAtCommit("person", () -> editor().body(PERSON).post("/v1/people"));

        answer.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("temporarily-unavailable"));
    }

    @Test
    void whatWasCutOffAtItsCommitIsDoneOnceWithTheSameKey() throws SQLException {
        var cutOff = mishaps.cutOffAtCommit("person", MishapTest::registerWithKey);

        cutOff.then().statusCode(503).header("Retry-After", "2").body("code", equalTo("temporarily-unavailable"));
        registerWithKey().then().statusCode(201);
    }

    @Test
    void aRefusedRowIsNotSaidAndSoIsInNoLog() throws SQLException {
        assertThat(mishaps.refusal("for nobody's eyes"))
                .contains("violates check constraint")
                .doesNotContain("for nobody's eyes");
    }

    @Test
    void aBugTellsNothingOfItsInside() throws SQLException {
        var answer = mishaps.without("festival", () -> anybody().get("/v1/festivals"));

        answer.then()
                .statusCode(500)
                .body("code", equalTo("internal-error"))
                .body("detail", not(containsString("festival")))
                .body("traceId", notNullValue());
    }

    private static Response registerWithKey() {
        return editor().header("Idempotency-Key", "cut-off-at-the-commit")
                .body(PERSON)
                .post("/v1/people");
    }
}
