package kz.kinoqor.analytics.parking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.kinoqor.kit.testing.Requests.anonymous;
import static kz.kinoqor.kit.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** An administrator looks after what could not be applied. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class AnalyticsParkedEventsTest {

    private static final String PARKED = "/v1/analytics/parked-events";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    /** The feed's parked events of a film, oldest first. */
    private static List<String> parked(UUID film) {
        return as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .queryParam("subscription", "feed_b1")
                .queryParam("limit", 200)
                .get(PARKED)
                .path("items.findAll { it.key == '" + film + "' }.id");
    }

    private static List<String> aBrokenFactAndOneBehindIt(Topicside topics, UUID film) {
        topics.send(Topicside.film(film));
        topics.sendBroken(Topicside.stage(film, "SECOND"), "{\"broken".getBytes(UTF_8));
        topics.send(Topicside.stage(film, "THIRD"));
        await().atMost(SOON).until(() -> parked(film), hasSize(2));
        return parked(film);
    }

    @Test
    void aParkedEventShowsItsCauseItsHeadersAndItsValue() {
        var film = UUID.randomUUID();
        try (var topics = new Topicside()) {
            var ids = aBrokenFactAndOneBehindIt(topics, film);

            as(Role.ADMIN)
                    .urlEncodingEnabled(false)
                    .get(PARKED + "/" + ids.getFirst())
                    .then()
                    .statusCode(200)
                    .body("event.cause", equalTo("content-malformed"))
                    .body("event.state", equalTo("PARKED"))
                    .body("headers", hasKey("ce_type"))
                    .body("value", startsWith("{\"broken"));
        }
    }

    @Test
    void aCorrectionLetsItsKeyFlowAgain() {
        var film = UUID.randomUUID();
        try (var topics = new Topicside()) {
            var ids = aBrokenFactAndOneBehindIt(topics, film);

            redriven(ids.getFirst(), Topicside.stage(film, "SECOND"))
                    .statusCode(200)
                    .body("applied", equalTo(2))
                    .body("remaining", equalTo(0));

            anonymous()
                    .queryParam("thread", film)
                    .get("/v1/feed")
                    .then()
                    .body("items.sequence", equalTo(List.of(1, 2, 3)));
        }
    }

    @Test
    void whatWasCorrectedForOneViewIsCorrectedForAll() {
        var film = UUID.randomUUID();
        try (var topics = new Topicside()) {
            var ids = aBrokenFactAndOneBehindIt(topics, film);
            redriven(ids.getFirst(), Topicside.stage(film, "SECOND")).statusCode(200);

            await().atMost(SOON).until(() -> parkedAnywhere(film), equalTo(0L));
        }
    }

    private static ValidatableResponse redriven(String id, Fact corrected) {
        return as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .body("{\"value\":" + FactJson.write(corrected) + ",\"reason\":\"cut off\"}")
                .post(PARKED + "/" + id + ":redrive")
                .then();
    }

    private static ValidatableResponse discarded(String id) {
        return as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .body(Map.of("reason", "not wanted"))
                .post(PARKED + "/" + id + ":discard")
                .then();
    }

    private long parkedAnywhere(UUID film) throws SQLException {
        try (var sql = database.getConnection();
                var query = sql.prepareStatement("select count(*) from inbox_parked where record_key = ?")) {
            query.setString(1, film.toString());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void oneThatWaitsCannotBeDiscardedBeforeTheFirst() {
        var film = UUID.randomUUID();
        try (var topics = new Topicside()) {
            var ids = aBrokenFactAndOneBehindIt(topics, film);

            discarded(ids.getLast()).statusCode(409).body("code", equalTo("parked-event-not-first"));
            discarded(ids.getFirst()).statusCode(200).body("remaining", equalTo(0));
        }
    }

    @Test
    void aDiscardNeedsAReason() {
        as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .body("{}")
                .post(PARKED + "/" + UUID.randomUUID() + ":discard")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void whatIsNotParkedIsNotFound() {
        as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .get(PARKED + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("parked-event-unknown"));
    }

    @Test
    void aReaderThatIsGoneCannotTakeWhatWasParkedForIt() throws SQLException {
        var id = UUID.randomUUID();
        try (var sql = database.getConnection();
                var insert = sql.createStatement()) {
            insert.execute("insert into inbox_parked (id, subscription, topic, partition, record_offset, record_key,"
                    + " headers, cause, detail, state) values ('" + id + "', 'gone_b1', 'kinoqor.catalog.films', 0, 1,"
                    + " 'a', '{}', 'refused', 'once', 'PARKED')");
        }

        as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .post(PARKED + "/" + id + ":redrive")
                .then()
                .statusCode(409)
                .body("code", equalTo("parked-event-reader-gone"));
    }

    @Test
    void nobodyButAnAdministratorSeesThem() {
        anonymous().get(PARKED).then().statusCode(401);
        as(Role.ANALYST).urlEncodingEnabled(false).get(PARKED).then().statusCode(403);
    }

    private static ValidatableResponse inBulk(String verb, Map<String, String> body) {
        return as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .body(body)
                .post(PARKED + ":" + verb)
                .then();
    }

    @Test
    void allThatIsParkedForOneCauseIsDecidedOnAtOnce() {
        var films = List.of(UUID.randomUUID(), UUID.randomUUID());
        try (var topics = new Topicside()) {
            films.forEach(film -> aBrokenFactAndOneBehindIt(topics, film));
            var cause = Map.of("subscription", "feed_b1", "cause", "content-malformed", "reason", "cut off");

            inBulk("redrive", cause)
                    .statusCode(200)
                    .body("keys", greaterThanOrEqualTo(2))
                    .body("applied", equalTo(0));
            inBulk("discard", cause)
                    .statusCode(200)
                    .body("cleared", greaterThanOrEqualTo(2))
                    .body("more", equalTo(false));

            films.forEach(film -> assertThat(parked(film)).isEmpty());
            inBulk("discard", cause).statusCode(200).body("keys", equalTo(0));
        }
    }

    @Test
    void whatIsDecidedOnAtOnceIsNamed() {
        inBulk("redrive", Map.of("cause", "refused"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subscription"));
        inBulk("discard", Map.of("subscription", "feed_b1", "cause", "refused"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        inBulk("redrive", Map.of("subscription", "gone_b1", "cause", "refused"))
                .statusCode(409)
                .body("code", equalTo("parked-event-reader-gone"));
        as(Role.ANALYST)
                .urlEncodingEnabled(false)
                .post(PARKED + ":redrive")
                .then()
                .statusCode(403);
    }
}
