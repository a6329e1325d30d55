package kz.kinoqor.analytics.fundhealth;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.Awaited;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import kz.kinoqor.contracts.funding.FundEvent.FundName;
import kz.kinoqor.contracts.funding.FundEvent.FundPromised;
import kz.kinoqor.contracts.funding.FundEvent.FundRegistered;
import kz.kinoqor.contracts.funding.FundEvent.Promise;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.kit.position.WritePosition;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class FundHealthResourceTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final Source SOURCE = new Source("aifc-creative-sector", null, null, null, null);

    private final UUID fund = UUID.randomUUID();

    @Test
    void sixProjectsOfFifteenToTwentyAfterAYearOfThreeAreOnTrack() {
        tolqyn(START, "400000000.00", "350000000.00", "300000000.00", "300000000.00", "275000000.00", "275000000.00");

        anonymous()
                .queryParam("asOf", "2026-01-01")
                .get(health(fund))
                .then()
                .statusCode(200)
                .body("onDate", equalTo("2026-01-01"))
                .body("status", equalTo("ON_TRACK"))
                .body("committed.amount", equalTo("1900000000.00"))
                .body("committedPercent", equalTo("34.55"))
                .body("projects", equalTo(6))
                .body("promises.find { it.metric == 'PROJECTS' }.band.min", equalTo("5.00"))
                .body("promises.find { it.metric == 'PROJECTS' }.band.max", equalTo("6.67"))
                .body("derived.meanTicket.minMillions", equalTo("275.0"))
                .body("derived.meanTicket.maxMillions", equalTo("366.7"))
                .body("derived.meanTicket.derived", equalTo(true));
    }

    @Test
    void fourProjectsAreBehind() {
        tolqyn(START, "600000000.00", "500000000.00", "500000000.00", "300000000.00");

        anonymous()
                .queryParam("asOf", "2026-01-01")
                .get(health(fund))
                .then()
                .statusCode(200)
                .body("status", equalTo("BEHIND"))
                .body("committedPercent", equalTo("34.55"));
    }

    @Test
    void theLargestAwardsTwiceAreATotalLikeAnyOther() {
        tolqyn(START, "92233720368547758.07", "92233720368547758.07");

        anonymous()
                .queryParam("asOf", "2026-01-01")
                .get(health(fund))
                .then()
                .statusCode(200)
                .body("committed.amount", equalTo("184467440737095516.14"))
                .body("committedPercent", equalTo("3353953467.95"));
    }

    @Test
    void withoutAStartThatASourceStatesTheHealthIsRefused() {
        tolqyn(null, "400000000.00");

        anonymous()
                .get(health(fund))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("promise-start-unknown"))
                .body("errors", hasSize(2))
                .body("errors[0].message.keySet()", containsInAnyOrder("kk", "ru", "en"));
    }

    @Test
    void aFundThatNobodyHasHeardOfIsUnknown() {
        anonymous().get(health(UUID.randomUUID())).then().statusCode(404).body("code", equalTo("fund-unknown"));
    }

    /** Awards first: they may come before their fund. */
    private void tolqyn(@Nullable LocalDate start, String... awards) {
        try (var topics = new Topicside()) {
            var written = new ArrayList<WritePosition>();
            for (var amount : awards) {
                written.add(topics.send(granted(amount)));
            }
            topics.send(new FundRegistered(
                    fund,
                    "tolqyn-" + fund,
                    List.of(new FundName("Tolqyn Film Fund OEIC Ltd.", "en")),
                    "PRIVATE_OEIC",
                    "PRIVATE",
                    List.of("FILM"),
                    "KZT",
                    null,
                    SOURCE));
            topics.send(promised("SIZE", "5500000000.00", "5500000000.00", "KZT", start));
            written.add(topics.send(promised("PROJECTS", "15", "20", null, start)));
            Awaited.in(health(fund), written);
        }
    }

    private FundPromised promised(
            String metric, String min, String max, @Nullable String currency, @Nullable LocalDate start) {
        return new FundPromised(
                fund, new Promise(UUID.randomUUID(), metric, min, max, currency, 36, start, SOURCE, SOURCE));
    }

    private AwardGranted granted(String amount) {
        return new AwardGranted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                fund,
                "GRANT",
                new MoneyAmount(amount, "KZT"),
                "PRIVATE",
                LocalDate.of(2025, 6, 1),
                null);
    }

    private static String health(UUID fund) {
        return "/v1/analytics/funds/" + fund + "/health";
    }
}
