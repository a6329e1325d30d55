package kz.kinoqor.gateway.event;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.gateway.page.Assets;
import kz.kinoqor.gateway.page.Frames;
import kz.kinoqor.gateway.problem.ErrorPages;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.request.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EventStreamTest {

    private static final String ROWS = "/kk/events/stream";
    private static final int WINDOW = 200;
    private static final int SMALL = 32 * 1024;
    private static final StreamBounds.Times TIMES =
            new StreamBounds.Times(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(200));

    private final Vertx vertx = Vertx.vertx();
    private final FeedDouble feed = new FeedDouble(vertx);
    private SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Browser> browsers = new ArrayList<>();
    private HttpServer server = vertx.createHttpServer();

    @BeforeEach
    void serve() {
        feed.tell(10);
        serve(400, WINDOW);
    }

    private void serve(int perClient, int window) {
        meters = new SimpleMeterRegistry();
        var bounds = new StreamBounds(500, perClient, window, TIMES);
        var rows = new EventRows(InstantSource.system(), new ObjectMapper().registerModule(new JavaTimeModule()));
        var router = Router.router(vertx);
        var client = new FeedClient(vertx, feed.upstream(), bounds);
        var problems = new ProblemAnswer(new ErrorPages(new Frames(new Assets())));
        new EventStream(vertx, client, rows, bounds, EventStreamTest::client, problems, meters).open(router);
        server = vertx.createHttpServer(new HttpServerOptions().setSendBufferSize(SMALL))
                .requestHandler(router);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    private static Client client(HttpServerRequest request) {
        return new Client(request.remoteAddress().hostAddress(), request.scheme());
    }

    @AfterEach
    void end() throws IOException {
        for (var browser : browsers) {
            browser.close();
        }
        feed.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void hundredsReadOneStreamOfTheFeedAndThoseWhoNeverReadHoldNobodyBack() throws IOException {
        serve(400, 2_000);
        var readers = new ArrayList<Browser>();
        for (var i = 0; i < 300; i++) {
            readers.add(reading(ROWS));
        }
        for (var i = 0; i < 60; i++) {
            keep(Browser.neverReading(server.actualPort(), ROWS));
        }
        await().untilAsserted(() -> assertThat(open()).isEqualTo(360));
        await().untilAsserted(() -> assertThat(readers).allMatch(reader -> reader.heard(": open")));
        assertThat(feed.opened()).isEqualTo(1);

        for (var handful = 0; handful < 20; handful++) {
            feed.tell(50);
        }

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(readers).allMatch(reader -> reader.rows() == 1_000));
        assertThat(readers).allSatisfy(reader -> assertThat(reader.ids()).isEqualTo(ids(11, 1_010)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(open()).isEqualTo(300));
    }

    @Test
    void eachLanguageHasAStreamOfItsOwn() throws IOException {
        var readers = List.of(reading(ROWS), reading("/ru/events/stream"), reading("/en/events/stream"));
        await().untilAsserted(() -> assertThat(readers).allMatch(reader -> reader.heard(": open")));

        feed.tell(1);

        await().untilAsserted(() -> assertThat(readers).allMatch(reader -> reader.rows() == 1));
        assertThat(feed.opened()).isEqualTo(3);
    }

    @Test
    void aReaderWhoComesBackGetsWhatFollowsItsCursorFromMemory() throws IOException {
        var first = reading(ROWS);
        await().until(() -> first.heard(": open"));
        feed.tell(20);
        await().until(() -> first.rows() == 20);
        var asked = feed.pages();

        var second = after(ROWS, "25");

        await().until(() -> second.rows() == 5);
        assertThat(second.ids()).isEqualTo(ids(26, 30));
        assertThat(feed.pages()).isEqualTo(asked);
    }

    @Test
    void whatIsOlderThanMemoryComesFromPagesAndTheRestLive() throws IOException {
        var first = reading(ROWS);
        await().until(() -> first.heard(": open"));
        feed.tell(WINDOW + 300);
        await().until(() -> first.rows() == WINDOW + 300);

        var second = after(ROWS, "3");
        await().until(() -> second.rows() == WINDOW + 307);
        feed.tell(2);

        await().until(() -> second.rows() == WINDOW + 309);
        assertThat(second.ids()).isEqualTo(ids(4, WINDOW + 312));
    }

    @Test
    void aCursorThatTheFeedNoLongerHoldsStartsTheReaderAnew() throws IOException {
        feed.forget(5);

        var old = after(ROWS, "4");
        var invented = after(ROWS, "never");

        await().until(() -> old.heard("event: reset") && invented.heard("event: reset"));
        assertThat(old.rows() + invented.rows()).isZero();
    }

    @Test
    void aReaderTooFarBehindStartsAnewInsteadOfReadingForHours() throws IOException {
        feed.tell(6_000);

        var far = after(ROWS, "1");

        await().until(() -> far.heard("event: reset"));
        assertThat(far.rows()).isEqualTo(5_000);
    }

    @Test
    void aSilentFeedIsOpenedAgainAndItsReadersMissNothing() throws IOException {
        var reader = reading(ROWS);
        await().until(() -> reader.heard(": open"));

        feed.fallSilent();
        feed.tell(7);

        await().until(() -> reader.rows() == 7);
        assertThat(reader.ids()).isEqualTo(ids(11, 17));
        assertThat(feed.opened()).isEqualTo(2);
        assertThat(reader.isOver()).isFalse();
    }

    @Test
    void aHeartbeatReachesEveryReader() throws IOException {
        var readers = List.of(reading(ROWS), reading(ROWS));
        await().untilAsserted(() -> assertThat(readers).allMatch(reader -> reader.heard(": open")));

        feed.beat();

        await().untilAsserted(() -> assertThat(readers).allMatch(reader -> reader.heard("event: beat")));
    }

    @Test
    void aFeedThatIsAwayEndsItsReadersAndTakesThemAgainWhenItIsBack() throws IOException {
        var before = reading(ROWS);
        await().until(() -> before.heard(": open"));

        feed.goAway();
        await().until(before::isOver);
        var meanwhile = reading(ROWS);
        await().until(() -> !meanwhile.status().isEmpty());
        feed.comeBack();

        assertThat(meanwhile.status()).isEqualTo("503");
        await().until(() -> statusOf(ROWS).equals("200"));
        assertThat(before.status()).isEqualTo("200");
    }

    @Test
    void nobodyWhoLeftKeepsAStreamOfTheFeed() throws IOException {
        for (var i = 0; i < 50; i++) {
            reading(ROWS).close();
        }

        await().untilAsserted(() -> assertThat(open()).isZero());
        await().untilAsserted(() -> assertThat(feed.open()).isZero());
        assertThat(feed.opened()).isLessThanOrEqualTo(1);
    }

    @Test
    void aFeedThatTakesTheCallAndSaysNothingIsGivenUp() throws IOException {
        feed.answerNothing();

        var reader = reading(ROWS);

        await().atMost(Duration.ofSeconds(60)).until(() -> reader.status().equals("503"));
    }

    @Test
    void oneClientHoldsSoManyStreamsAndGetsItsPlaceBack() throws IOException {
        serve(2, WINDOW);
        var first = reading(ROWS);
        var second = reading(ROWS);
        await().until(() -> first.heard(": open") && second.heard(": open"));

        var third = reading(ROWS);
        await().until(() -> !third.status().isEmpty());
        first.close();

        assertThat(third.status()).isEqualTo("429");
        await().until(() -> statusOf(ROWS).equals("200"));
    }

    private Browser reading(String path) throws IOException {
        return keep(Browser.reading(server.actualPort(), path));
    }

    private String statusOf(String path) throws IOException {
        var browser = reading(path);
        await().until(() -> !browser.status().isEmpty());
        return browser.status();
    }

    private Browser after(String path, String cursor) throws IOException {
        return keep(Browser.after(server.actualPort(), path, cursor));
    }

    private Browser keep(Browser browser) {
        browsers.add(browser);
        return browser;
    }

    private int open() {
        return (int) meters.get("kinoqor.gateway.event.readers").gauge().value();
    }

    private static List<String> ids(int from, int to) {
        return rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
