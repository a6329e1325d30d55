package kz.kinoqor.funding.fund;

import static kz.kinoqor.funding.harness.Officer.anybody;
import static kz.kinoqor.funding.harness.Officer.fund;
import static kz.kinoqor.funding.harness.Officer.id;
import static kz.kinoqor.funding.harness.Officer.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.kinoqor.contracts.funding.FundEvent;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromiseHttpTest {

    private static final String SIZE = """
            {"metric": "SIZE", "min": "5500000000.00", "max": "5500000000.00", "currency": "KZT", "months": 36,
             "source": {"id": "aifc-creative-sector"}}
            """;
    private static final String PROJECTS = """
            {"metric": "PROJECTS", "min": "15", "max": "20", "months": 36, "source": {"id": "aifc-creative-sector"}}
            """;
    private static final String PROJECTS_FROM_A_DAY = """
            {"metric": "PROJECTS", "min": "15", "max": "20", "months": 36, "start": "2025-01-01",
             "source": {"id": "aifc-creative-sector"}, "startSource": {"id": "the fund's own words"},
             "reason": "the fund said when it starts"}
            """;

    private UUID fund = UUID.randomUUID();

    @BeforeEach
    void putAFundOnRecord() {
        fund = fund();
    }

    @Test
    void aFundPromisesMoneyAndProjects() {
        promise(SIZE).then().statusCode(201).header("ETag", "\"2\"").body("min", equalTo("5500000000.00"));
        promise(PROJECTS).then().statusCode(201).header("ETag", "\"3\"").body("max", equalTo("20"));

        anybody()
                .get("/v1/funds/" + fund)
                .then()
                .header("ETag", "\"3\"")
                .body("promises.metric", contains("SIZE", "PROJECTS"));
        assertThat(OutboxRows.of(fund)).extracting(OutboxRows.Row::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aStartThatBecameKnownIsANewPromiseInThePlaceOfTheOld() {
        var first = id(promise(PROJECTS));

        var second = id(supersede(first, PROJECTS_FROM_A_DAY)
                .then()
                .statusCode(201)
                .body("start", equalTo("2025-01-01"))
                .extract()
                .response());

        anybody()
                .get("/v1/funds/" + fund + "/promises")
                .then()
                .body("items.id", contains(second.toString()))
                .body("history", hasSize(1))
                .body("history[0].promise.id", equalTo(first.toString()))
                .body("history[0].promise.start", nullValue())
                .body("history[0].by", equalTo(second.toString()))
                .body("history[0].reason", equalTo("the fund said when it starts"));
        assertThat(OutboxRows.of(fund).getLast().fact())
                .isInstanceOfSatisfying(FundEvent.FundPromiseSuperseded.class, fact -> {
                    assertThat(fact.supersededPromiseId()).isEqualTo(first);
                    assertThat(fact.promise().promiseId()).isEqualTo(second);
                });
    }

    @Test
    void aPromiseFallsOnce() {
        var first = id(promise(PROJECTS));
        supersede(first, PROJECTS_FROM_A_DAY).then().statusCode(201);

        supersede(first, PROJECTS_FROM_A_DAY).then().statusCode(409).body("code", equalTo("promise-superseded"));
    }

    @Test
    void whatWasNeverPromisedCannotFall() {
        supersede(UUID.randomUUID(), PROJECTS_FROM_A_DAY)
                .then()
                .statusCode(404)
                .body("code", equalTo("promise-unknown"));
    }

    @Test
    void aPromiseOfMoneyIsNotReplacedByOneOfProjects() {
        var size = id(promise(SIZE));

        supersede(size, PROJECTS_FROM_A_DAY)
                .then()
                .statusCode(422)
                .body("code", equalTo("promise-metric-differs"))
                .body("errors.pointer", contains("/metric"));
    }

    @Test
    void theSameThingIsNotPromisedTwice() {
        promise(PROJECTS).then().statusCode(201);

        promise(PROJECTS).then().statusCode(409).body("code", equalTo("promise-stands"));
    }

    @Test
    void ofPromisesMadeAtOnceOneStands() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> call = () -> promise(PROJECTS);

            var answers = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> call).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(201)
                    .isSubsetOf(201, 409);
        }
    }

    @Test
    void anAmountIsNeverAJsonNumber() {
        promise(SIZE.replace("\"5500000000.00\"", "5500000000.00"))
                .then()
                .statusCode(400)
                .body("code", equalTo("content-malformed"))
                .body("errors.pointer", contains("/min"));
    }

    @Test
    void aStartWithoutItsSourceIsRefused() {
        promise(PROJECTS.replace("\"months\": 36", "\"months\": 36, \"start\": \"2025-01-01\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/startSource"))
                .body("errors.code", contains("start-source-required"));
    }

    @Test
    void whoHasThePromisesNeedNotReadThemAgain() {
        anybody()
                .header("If-None-Match", "\"1\"")
                .get("/v1/funds/" + fund + "/promises")
                .then()
                .statusCode(304);
    }

    private Response promise(String promise) {
        return officer().body(promise).post("/v1/funds/" + fund + "/promises");
    }

    private Response supersede(UUID promise, String supersession) {
        return officer().body(supersession).post("/v1/funds/" + fund + "/promises/" + promise + ":supersede");
    }
}
