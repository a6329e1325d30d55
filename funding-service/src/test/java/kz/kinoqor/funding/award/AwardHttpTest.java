package kz.kinoqor.funding.award;

import static kz.kinoqor.funding.harness.Officer.anybody;
import static kz.kinoqor.funding.harness.Officer.as;
import static kz.kinoqor.funding.harness.Officer.award;
import static kz.kinoqor.funding.harness.Officer.fund;
import static kz.kinoqor.funding.harness.Officer.granted;
import static kz.kinoqor.funding.harness.Officer.id;
import static kz.kinoqor.funding.harness.Officer.officer;
import static kz.kinoqor.funding.harness.Officer.withNewKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.funding.harness.FilmCopy;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.kit.position.WritePosition;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AwardHttpTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final FilmCopy films;

    AwardHttpTest(FilmCopy films) {
        this.films = films;
    }

    @Test
    void anAwardIsGrantedToAFilmThatTheRegisterToldOf() {
        var film = films.arrived();
        var fund = fund();

        var answer = granted(fund, film);

        var award = id(answer);
        answer.then()
                .header("Location", containsString("/v1/awards/" + award))
                .header("ETag", "\"1\"")
                .body("status", equalTo("ACTIVE"))
                .body("amount.amount", equalTo("40000000.00"))
                .body("effectiveOn", equalTo("2026-02-15"))
                .body("changeReason", nullValue());
        assertThat(WritePosition.parse(answer.header(WritePosition.HEADER)))
                .contains(new WritePosition("kinoqor.funding.awards", award, 1));
    }

    @Test
    void aGrantIsAnnouncedOnTheThreadOfTheFilmWithTheTraceOfTheRequest() {
        var film = films.arrived();
        var fund = fund();

        var award = id(withNewKey()
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(award(fund, film))
                .post("/v1/awards"));

        assertThat(OutboxRows.of(award)).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("kinoqor.funding.awards");
            assertThat(row.source()).isEqualTo("/kinoqor/funding");
            assertThat(row.sequence()).isEqualTo(1);
            assertThat(row.thread()).isEqualTo(film);
            assertThat(row.traceparent()).startsWith("00-" + TRACE);
            assertThat(row.fact())
                    .isEqualTo(new AwardEvent.AwardGranted(
                            award,
                            film,
                            fund,
                            "GRANT",
                            new MoneyAmount("40000000.00", "KZT"),
                            "STATE",
                            LocalDate.of(2026, 2, 15),
                            "synthetic"));
        });
    }

    @Test
    void aFilmThatFundingHasNotHeardOfIsAskedForAgainInAMoment() {
        withNewKey()
                .body(award(fund(), UUID.randomUUID()))
                .post("/v1/awards")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("film-not-known-yet"))
                .body("detail", containsString("from the catalog's events"))
                .body("errors.pointer", contains("/filmId"))
                .body("errors.message", everyItem(hasKey("kk")));
    }

    @Test
    void nobodyGivesMoneyButAFundOnRecord() {
        withNewKey()
                .body(award(UUID.randomUUID(), films.arrived()))
                .post("/v1/awards")
                .then()
                .statusCode(422)
                .body("code", equalTo("award-fund-unknown"))
                .body("errors.pointer", contains("/fundId"));
    }

    @Test
    void aGrantThatCameTooEarlySucceedsLaterUnderTheSameKey() {
        var film = UUID.randomUUID();
        var fund = fund();
        var key = UUID.randomUUID();
        officer()
                .header("Idempotency-Key", key)
                .body(award(fund, film))
                .post("/v1/awards")
                .then()
                .statusCode(422);
        try (var topic = new Topicside()) {
            topic.send(Topicside.film(film));
        }
        films.await(film, 1);

        officer()
                .header("Idempotency-Key", key)
                .body(award(fund, film))
                .post("/v1/awards")
                .then()
                .statusCode(201);
    }

    @Test
    void anAmendmentRaisesTheRevisionAndIsAnnounced() {
        var award = id(granted(fund(), films.arrived()));

        withNewKey()
                .header("If-Match", "\"1\"")
                .body(amendment("45000000.00", "2026-04-01"))
                .post("/v1/awards/" + award + ":amend")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("amount.amount", equalTo("45000000.00"))
                .body("effectiveOn", equalTo("2026-04-01"))
                .body("changeReason", equalTo("one more week of shooting"));

        assertThat(OutboxRows.of(award)).extracting(OutboxRows.Row::sequence).containsExactly(1L, 2L);
        assertThat(OutboxRows.of(award).getLast().fact()).isInstanceOf(AwardEvent.AwardAmended.class);
    }

    @Test
    void aTerminationClosesTheAwardForGood() {
        var award = id(granted(fund(), films.arrived()));

        terminate(award, "\"1\"", "2026-06-30").then().statusCode(200).body("status", equalTo("TERMINATED"));

        terminate(award, "\"2\"", "2026-06-30").then().statusCode(409).body("code", equalTo("award-closed"));
        assertThat(OutboxRows.of(award).getLast().fact())
                .isInstanceOfSatisfying(
                        AwardEvent.AwardTerminated.class,
                        fact -> assertThat(fact.releasedAmount()).isEqualTo(new MoneyAmount("40000000.00", "KZT")));
    }

    @Test
    void aChangeNamesTheRevisionItsSenderHasSeen() {
        var award = id(granted(fund(), films.arrived()));

        withNewKey()
                .body("{\"reason\": \"over\"}")
                .post("/v1/awards/" + award + ":terminate")
                .then()
                .statusCode(428)
                .body("code", equalTo("revision-required"));
        terminate(award, "one", "2026-06-30").then().statusCode(400).body("code", equalTo("revision-malformed"));
        terminate(award, "\"7\"", "2026-06-30")
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("code", equalTo("revision-stale"));
    }

    @Test
    void anAmendmentThatTheAwardCannotTakeIsRefused() {
        var award = id(granted(fund(), films.arrived()));

        amend(award, amendment("45000000.00", "2026-02-14"))
                .then()
                .statusCode(422)
                .body("code", equalTo("award-date-too-early"))
                .body("errors.pointer", contains("/amendedOn"));
        amend(award, amendment("40000000.00", "2026-04-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("award-amount-unchanged"));
        amend(award, amendment("1.00", "2026-04-01").replace("KZT", "EUR"))
                .then()
                .statusCode(422)
                .body("code", equalTo("award-currency-differs"))
                .body("errors.pointer", contains("/amount/currency"));
        assertThat(OutboxRows.of(award)).hasSize(1);
    }

    @Test
    void anAwardThatNobodyGrantedIsNotThere() {
        anybody().get("/v1/awards/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("award-unknown"));
    }

    @Test
    void anIdIsUsedOnce() {
        var film = films.arrived();
        var fund = fund();
        var award = id(granted(fund, film));

        withNewKey()
                .body(award(fund, film).replaceFirst("\\{", "{\"id\": \"" + award + "\","))
                .post("/v1/awards")
                .then()
                .statusCode(409)
                .body("code", equalTo("award-id-taken"));
    }

    @Test
    void awardsAreListedByFundFilmAndStatus() {
        var film = films.arrived();
        var fund = fund();
        var first = id(granted(fund, film));
        var second = id(granted(fund, film));
        terminate(second, "\"1\"", "2026-06-30").then().statusCode(200);

        anybody()
                .queryParam("fundId", fund)
                .queryParam("filmId", film)
                .get("/v1/awards")
                .then()
                .body("items.id", contains(first.toString(), second.toString()));
        anybody()
                .queryParam("fundId", fund)
                .queryParam("status", "TERMINATED")
                .get("/v1/awards")
                .then()
                .body("items.id", contains(second.toString()));
        anybody()
                .queryParam("filmId", UUID.randomUUID())
                .get("/v1/awards")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aFilterThatCanNeverMatchIsRefused() {
        anybody()
                .queryParam("fundId", "tolqyn")
                .get("/v1/awards")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
        anybody().queryParam("status", "LOST").get("/v1/awards").then().statusCode(400);
    }

    @Test
    void whoHasTheAwardNeedNotReadItAgain() {
        var award = id(granted(fund(), films.arrived()));

        anybody()
                .header("If-None-Match", "\"1\"")
                .get("/v1/awards/" + award)
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void onlyOfficersGrant() {
        as("juror")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(award(UUID.randomUUID(), UUID.randomUUID()))
                .post("/v1/awards")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    private static Response amend(UUID award, String amendment) {
        return withNewKey().header("If-Match", "\"1\"").body(amendment).post("/v1/awards/" + award + ":amend");
    }

    private static Response terminate(UUID award, String seen, String on) {
        return withNewKey()
                .header("If-Match", seen)
                .body("{\"terminatedOn\": \"%s\", \"reason\": \"the film was abandoned\"}".formatted(on))
                .post("/v1/awards/" + award + ":terminate");
    }

    private static String amendment(String amount, String on) {
        return """
                {"amount": {"amount": "%s", "currency": "KZT"}, "amendedOn": "%s",
                 "reason": "one more week of shooting"}
                """.formatted(amount, on);
    }
}
