package kz.kinoqor.funding.award;

import static kz.kinoqor.funding.harness.Officer.anybody;
import static kz.kinoqor.funding.harness.Officer.award;
import static kz.kinoqor.funding.harness.Officer.fund;
import static kz.kinoqor.funding.harness.Officer.granted;
import static kz.kinoqor.funding.harness.Officer.id;
import static kz.kinoqor.funding.harness.Officer.officer;
import static kz.kinoqor.funding.harness.Officer.withNewKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.kinoqor.funding.harness.FilmCopy;
import kz.kinoqor.kit.testing.KeyInFlight;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.Test;

/** Money moves once, however often it is asked for and by however many. */
@QuarkusTest
class RetriesAndRivalsTest {

    private final FilmCopy films;

    RetriesAndRivalsTest(FilmCopy films) {
        this.films = films;
    }

    @Test
    void aGrantWithoutAKeyIsRefused() {
        officer()
                .body(award(fund(), films.arrived()))
                .post("/v1/awards")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void aKeyThatIsNoKeyIsRefused() {
        officer()
                .header("Idempotency-Key", "two words")
                .body(award(fund(), films.arrived()))
                .post("/v1/awards")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-malformed"));
    }

    @Test
    void theSameRequestUnderTheSameKeyGetsTheFirstAnswer() {
        var key = UUID.randomUUID();
        var content = award(fund(), films.arrived());
        var first = under(key, content);

        var again = under(key, content);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.headers().getValue("ETag")).isEqualTo(first.headers().getValue("ETag"));
        assertThat(again.headers().getValue("Kinoqor-Position"))
                .isEqualTo(first.headers().getValue("Kinoqor-Position"));
        assertThat(OutboxRows.of(id(first))).hasSize(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var key = UUID.randomUUID();
        var fund = fund();
        under(key, award(fund, films.arrived())).then().statusCode(201);

        under(key, award(fund, films.arrived())).then().statusCode(422).body("code", equalTo("idempotency-key-reuse"));
    }

    @Test
    void twentyAtOnceUnderOneKeyGrantOneAward() throws Exception {
        var key = UUID.randomUUID();
        var fund = fund();
        var content = award(fund, films.arrived());

        var answers = atOnce(20, () -> under(key, content));

        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("idempotency-key-in-flight"));
        assertThat(anybody().queryParam("fundId", fund).get("/v1/awards").<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void whileTheFirstIsAtWorkTheSecondIsSentAway() {
        var key = UUID.randomUUID();
        var content = award(fund(), films.arrived());

        var second = KeyInFlight.during("fund-officer@kinoqor.local", key, () -> under(key, content));

        second.then().statusCode(409).header("Retry-After", "1").body("code", equalTo("idempotency-key-in-flight"));
    }

    @Test
    void ofTenRivalsWhoHaveSeenTheSameRevisionOneWins() throws Exception {
        var award = id(granted(fund(), films.arrived()));

        var answers = atOnce(
                10,
                () -> withNewKey()
                        .header("If-Match", "\"1\"")
                        .body("{\"terminatedOn\": \"2026-06-30\", \"reason\": \"over\"}")
                        .post("/v1/awards/" + award + ":terminate"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .isSubsetOf(200, 412);
        assertThat(OutboxRows.of(award)).hasSize(2);
    }

    private static Response under(UUID key, String content) {
        return officer().header("Idempotency-Key", key).body(content).post("/v1/awards");
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times).mapToObj(_ -> call).toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
