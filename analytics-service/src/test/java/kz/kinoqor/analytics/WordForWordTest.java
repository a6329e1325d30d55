package kz.kinoqor.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** What a newer producer says reaches the feed, its stream and the film's thread as it was said. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class WordForWordTest {

    /** Members in no order of the alphabet, one of them twice, blanks, an escape and a number that no double holds. */
    private static final String OF_TOMORROW =
            "{ \"z\":1.10, \"a\":\"\\u0000\\u04d9 ә\",\"n\":12345678901234567890.0, \"z\" : null}";

    private final UUID film = UUID.randomUUID();

    /** A fact of today, in a form that only tomorrow's version knows, and a fact of a type that comes tomorrow. */
    private static List<String> tell(Topicside topics, UUID film) {
        var known = FactJson.write(Topicside.film(film));
        var more = known.substring(0, known.length() - 1) + ", \"mood\" : {\"warm\":1.0}}";
        topics.sendBroken(Topicside.film(film), more.getBytes(UTF_8));
        Awaited.in("/v1/feed", List.of(topics.sendUnknown(film, 2, OF_TOMORROW)));
        return List.of(more, OF_TOMORROW);
    }

    @Test
    void theFeedGivesItBackByteForByte() {
        try (var topics = new Topicside()) {
            var told = tell(topics, film);

            var page = anonymous().queryParam("thread", film).get("/v1/feed");

            page.then().statusCode(200).body("items[1].type", equalTo(Topicside.UNKNOWN_TYPE));
            assertThat(page.asString()).contains("\"data\":" + told.getFirst(), "\"data\":" + told.getLast());
        }
    }

    @Test
    void theStreamGivesItBackByteForByte() throws Exception {
        try (var topics = new Topicside()) {
            topics.send(Topicside.film(film));
            var stream = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/feed/stream?thread=" + film);
            var response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(stream).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
                lines.readLine();
                topics.sendUnknown(film, 2, OF_TOMORROW);

                var first = lines.lines()
                        .filter(line -> line.startsWith("data:") && line.contains(Topicside.UNKNOWN_TYPE))
                        .findFirst();

                assertThat(first.orElseThrow()).contains("\"data\":" + OF_TOMORROW);
            }
        }
    }

    @Test
    void theThreadGivesItBackByteForByteWithASentenceInEachLanguage() {
        try (var topics = new Topicside()) {
            var told = tell(topics, film);
            Awaited.in("/v1/films/" + film + "/thread", List.of(Topicside.position(Topicside.film(film), 2)));

            var thread = anonymous().get("/v1/films/" + film + "/thread");

            thread.then()
                    .statusCode(200)
                    .body("items[1].type", equalTo(Topicside.UNKNOWN_TYPE))
                    .body("items[1].summary.en", containsString("no words"))
                    .body("items[1].summary.ru", containsString("нет слов"))
                    .body("items[1].summary.kk", containsString("сипаттамасы"));
            assertThat(thread.asString()).contains("\"data\":" + told.getFirst(), "\"data\":" + told.getLast());
        }
    }
}
