package kz.kinoqor.analytics.overview;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class OverviewResourceTest {

    @Test
    void everyFilmAndEveryFactCounts() {
        try (var topics = new Topicside()) {
            var film = UUID.randomUUID();
            topics.send(Topicside.film(film));
            var written = topics.send(Topicside.stage(film, "SHOOTING"));

            anonymous()
                    .queryParam("waitFor", written.token())
                    .get("/v1/analytics/overview")
                    .then()
                    .statusCode(200)
                    .body("counts.films", greaterThanOrEqualTo(1))
                    .body("counts.events", greaterThanOrEqualTo(2))
                    .body("counts.funds", notNullValue())
                    .body("position", notNullValue());
        }
    }
}
