package kz.kinoqor.analytics.projection;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.kit.position.WritePosition;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class EngineTest {

    @Test
    void aFactOnATopicIsInTheViewAsSoonAsItIsWaitedFor() {
        try (var topics = new Topicside()) {
            var film = UUID.randomUUID();

            var written = topics.send(Topicside.film(film));

            anonymous()
                    .queryParam("waitFor", written.token())
                    .queryParam("thread", film)
                    .get("/v1/feed")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("items[0].subject", equalTo(film.toString()))
                    .body("items[0].traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"))
                    .body("items[0].data.kind", equalTo("FEATURE_FICTION"))
                    .body("asOf", notNullValue())
                    .body("position", notNullValue());
        }
    }

    @Test
    void everyProjectionSaysHowFarItHasCome() {
        try (var topics = new Topicside()) {
            var written = topics.send(Topicside.film(UUID.randomUUID()));
            anonymous()
                    .queryParam("waitFor", written.token())
                    .get("/v1/feed")
                    .then()
                    .statusCode(200);

            anonymous()
                    .get("/v1/projections")
                    .then()
                    .statusCode(200)
                    .body("items.name", hasItem("feed"))
                    .body("items.find { it.name == 'feed' }.state", equalTo("RUNNING"))
                    .body("items.find { it.name == 'feed' }.applied", greaterThanOrEqualTo(1));
        }
    }

    @Test
    void aPositionOnATopicThatAViewDoesNotReadIsReachedAtOnce() {
        var elsewhere = new WritePosition("kinoqor.catalog.nothing", UUID.randomUUID(), 7);

        anonymous()
                .queryParam("waitFor", elsewhere.token())
                .get("/v1/feed")
                .then()
                .statusCode(200);
    }

    @Test
    void aPositionThatIsNotReachedIsAProblemAndNotAWaitForEver() {
        var never = new WritePosition("kinoqor.catalog.films", UUID.randomUUID(), 1);

        anonymous()
                .queryParam("waitFor", never.token())
                .queryParam("timeout", "PT0.2S")
                .get("/v1/feed")
                .then()
                .statusCode(504)
                .body("code", equalTo("position-not-reached"));
    }

    @Test
    void whatIsNoPositionIsRefused() {
        anonymous()
                .queryParam("waitFor", "yesterday")
                .get("/v1/feed")
                .then()
                .statusCode(400)
                .body("code", equalTo("position-malformed"));
    }

    @Test
    void aReadCanWaitForWhatAnotherReadHasSeen() {
        try (var topics = new Topicside()) {
            var written = topics.send(Topicside.film(UUID.randomUUID()));
            String position = anonymous()
                    .queryParam("waitFor", written.token())
                    .get("/v1/feed")
                    .path("position");

            var again = anonymous().queryParam("waitFor", position).get("/v1/feed");

            assertThat(again.statusCode()).isEqualTo(200);
        }
    }
}
