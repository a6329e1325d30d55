package kz.kinoqor.analytics.feed;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed as pages and as a stream that is cut again and again. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class FeedStreamTest {

    private static final int CUTS = 50;

    @Inject
    DataSource database;

    @Inject
    FeedCursors cursors;

    private final HttpClient client = HttpClient.newHttpClient();

    /** One connection: reads at most so many events and then goes away without a word. */
    private List<String> idsAfter(@Nullable String last, UUID thread, int atMost) throws Exception {
        var stream = RestAssured.baseURI + ":" + RestAssured.port + "/v1/feed/stream?thread=" + thread;
        var request = HttpRequest.newBuilder(URI.create(stream));
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        var ids = new ArrayList<String>();
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && ids.size() < atMost) {
                if (line.startsWith("id:")) {
                    ids.add(line.substring("id:".length()).strip());
                }
                line = ids.size() < atMost ? lines.readLine() : null;
            }
        } catch (IOException cut) {
            return ids;
        }
        return ids;
    }

    private static List<String> idsOf(UUID thread) {
        var ids = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = anonymous().queryParam("thread", thread).queryParam("limit", 100);
            var answer = (after == null ? page : page.queryParam("after", after)).get("/v1/feed");
            ids.addAll(answer.path("items.id"));
            after = answer.path("next");
        } while (after != null);
        return ids;
    }

    @Test
    void cutFiftyTimesAtRandomItHasNoGapAndNoDouble() throws Exception {
        var film = UUID.randomUUID();
        var chance = new Random(42);
        try (var topics = new Topicside()) {
            var written = topics.send(Topicside.film(film));
            var first = anonymous()
                    .queryParam("waitFor", written.token())
                    .queryParam("thread", film)
                    .get("/v1/feed")
                    .<String>path("items[0].id");
            var writing = CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 100; n++) {
                    topics.sendAll(stages(film, 4));
                }
            });

            var seen = new ArrayList<>(List.of(first));
            for (int cut = 0; cut < CUTS; cut++) {
                seen.addAll(idsAfter(seen.getLast(), film, 1 + chance.nextInt(8)));
            }
            seen.addAll(idsAfter(seen.getLast(), film, 401 - seen.size()));
            writing.join();

            assertThat(seen).hasSize(401).doesNotHaveDuplicates().isEqualTo(idsOf(film));
        }
    }

    private static List<Fact> stages(UUID film, int count) {
        var facts = new ArrayList<Fact>();
        for (int n = 0; n < count; n++) {
            facts.add(Topicside.stage(film, "STAGE_" + n));
        }
        return facts;
    }

    @Test
    void theNewestComeFirstWhereThatIsAskedFor() {
        var film = UUID.randomUUID();
        try (var topics = new Topicside()) {
            topics.send(Topicside.film(film));
            var written = topics.send(Topicside.stage(film, "SHOOTING"));

            var answer = anonymous()
                    .queryParam("waitFor", written.token())
                    .queryParam("thread", film)
                    .queryParam("order", "newest")
                    .queryParam("limit", 1)
                    .get("/v1/feed");

            answer.then().body("items.sequence", equalTo(List.of(2)));
            anonymous()
                    .queryParam("thread", film)
                    .queryParam("order", "newest")
                    .queryParam("after", answer.<String>path("next"))
                    .get("/v1/feed")
                    .then()
                    .body("items.sequence", equalTo(List.of(1)));
        }
    }

    @Test
    void onlyOneTypeCanBeAskedFor() {
        var film = UUID.randomUUID();
        try (var topics = new Topicside()) {
            topics.send(Topicside.film(film));
            var written = topics.send(Topicside.stage(film, "SHOOTING"));

            anonymous()
                    .queryParam("waitFor", written.token())
                    .queryParam("thread", film)
                    .queryParam("type", "kz.kinoqor.catalog.film.stage-changed.v1")
                    .get("/v1/feed")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].type", startsWith("kz.kinoqor.catalog.film.stage-changed"));
        }
    }

    /** The last is one as they were given out before they were signed. */
    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "never", "ZmVlZDox"})
    void whatIsNoCursorIsRefusedOnBothWays(String given) {
        var cursor = given.equals("never") ? cursors.after(999_999_999, FeedQuestion.ANY) : given;

        anonymous()
                .queryParam("after", cursor)
                .get("/v1/feed")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        anonymous()
                .queryParam("lastEventId", cursor)
                .get("/v1/feed/stream")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void aCursorIsGoodForTheQuestionItWasGivenForAndNoOther() {
        var film = UUID.randomUUID();
        try (var topics = new Topicside()) {
            var written = topics.send(Topicside.film(film));
            String cursor = anonymous()
                    .queryParam("waitFor", written.token())
                    .queryParam("thread", film)
                    .get("/v1/feed")
                    .path("items[0].id");

            anonymous()
                    .queryParam("thread", film)
                    .queryParam("after", cursor)
                    .get("/v1/feed")
                    .then()
                    .statusCode(200);
            anonymous()
                    .queryParam("after", cursor)
                    .get("/v1/feed")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor-of-other-filter"));
            anonymous()
                    .header("Last-Event-ID", cursor)
                    .queryParam("type", "kz.kinoqor.catalog.film.registered.v1")
                    .get("/v1/feed/stream")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor-of-other-filter"));
        }
    }

    @Test
    void aRareQuestionHearsABeatAndMovesOnWhileOthersAreBusy() throws Exception {
        var rare = UUID.randomUUID();
        var over = new AtomicBoolean();
        try (var topics = new Topicside()) {
            var written = topics.send(Topicside.film(rare));
            String first = anonymous()
                    .queryParam("waitFor", written.token())
                    .queryParam("thread", rare)
                    .get("/v1/feed")
                    .path("items[0].id");
            var busy = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    topics.send(Topicside.film(UUID.randomUUID()));
                }
            });
            var moved = idsAfter(first, rare, 1).getFirst();
            over.set(true);
            busy.join();
            topics.send(Topicside.stage(rare, "LATER"));

            assertThat(positionOf(moved, rare)).isGreaterThan(positionOf(first, rare));
            assertThat(idsAfter(moved, rare, 1)).isEqualTo(idsOf(rare).subList(1, 2));
        }
    }

    private long positionOf(String cursor, UUID thread) {
        return cursors.read(cursor, new FeedQuestion(null, thread)).orElseThrow();
    }

    @Test
    void anOrderThatDoesNotExistIsRefused() {
        anonymous().queryParam("order", "random").get("/v1/feed").then().statusCode(400);
    }

    @Test
    void aCursorBeforeEverythingThatIsKeptIsGone() throws SQLException {
        horizon(5);
        try {
            anonymous()
                    .header("Last-Event-ID", cursors.after(3, FeedQuestion.ANY))
                    .get("/v1/feed/stream")
                    .then()
                    .statusCode(410)
                    .body("code", equalTo("feed-cursor-too-old"));
        } finally {
            horizon(0);
        }
    }

    private void horizon(long position) throws SQLException {
        try (var sql = database.getConnection();
                var update = sql.createStatement()) {
            update.executeUpdate("update feed_b1.feed_horizon set gone_up_to = " + position);
        }
    }
}
