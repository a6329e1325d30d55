package kz.kinoqor.analytics.feed;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static kz.kinoqor.kit.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kz.kinoqor.analytics.read.LiveTables;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A feed of any size answers within a second. {@code -Dkinoqor.test.feed.events=10000000} makes it a large one. It stays
 * large, so this is among the last tests.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE - 2)
class LargeFeedTest {

    private static final Logger LOG = Logger.getLogger(LargeFeedTest.class);
    private static final int EVENTS = Integer.getInteger("kinoqor.test.feed.events", 20_000);
    private static final int AT_ONCE = 100_000;
    private static final int PAGE = 20;
    /** Of a small feed the time says nothing, and on a busy machine anything. */
    private static final Duration BOUND = Duration.ofSeconds(EVENTS < 1_000_000 ? 10 : 1);

    private static final String THREAD = "01890000-0000-7000-8000-000000000001";
    private static final String RARE = "kz.kinoqor.test.rare.v1";

    private static final String EVERYTHING_IS_OLD =
            "update feed_event set arrived_at = now() - interval '500 days' where position > (select gone_up_to from feed_horizon)";
    private static final String OLD = "select count(*) from feed_event where arrived_at < now() - interval '450 days'";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('feed positions', 0))";
    /** A tenth is past its retention; three events of the newer half are rare, and one thread has four. */
    private static final String SEED = """
            insert into feed_event (position, event_id, type, source, subject, thread, time, sequence, data, arrived_at)
            select last.position + g, 'large-' || n,
                   case when n in (%1$d, %1$d + 1, %2$d) then '%3$s' else 'kz.kinoqor.test.usual' || n %% 8 || '.v1' end,
                   '/kinoqor/large', gen_random_uuid(),
                   case when n in (%1$d, %1$d + 2, %2$d, %2$d + 1) then '%4$s'::uuid else gen_random_uuid() end,
                   now(), 1, '{"text":"' || repeat('x', 200) || '"}',
                   case when n <= %5$d then now() - interval '500 days' else now() end
              from generate_series(1, ?) as g,
                   lateral (select ? + g as n) as each,
                   (select greatest((select max(position) from feed_event),
                                    (select gone_up_to from feed_horizon)) as position) as last
            """.formatted(EVENTS / 2, EVENTS - EVENTS / 10, RARE, THREAD, EVENTS / 10);

    private static final String PARK = """
            insert into inbox_parked (subscription, topic, partition, record_offset, record_key, headers, value, cause,
                                      detail, attempts, state)
            select 'large_b1', 'kinoqor.catalog.films', 0, ? + g, 'key-' || (? + g) % 100, '{}', '{}', 'refused',
                   'for the size', 1, case when g % 2 = 0 then 'PARKED' else 'BEHIND' end
              from generate_series(1, ?) as g
            """;

    @Inject
    LiveTables live;

    @Inject
    FeedPages pages;

    @Inject
    FeedRetention retention;

    @Inject
    DataSource database;

    @BeforeAll
    void theFeedIsLargeAndMuchIsParked() throws SQLException {
        await().ignoreExceptions().until(() -> pages.start(Optional.empty()) >= 0);
        live.change(FeedProjection.NAME, sql -> {
            try (var update = sql.createStatement()) {
                return update.executeUpdate(EVERYTHING_IS_OLD);
            }
        });
        for (int from = 0; from < EVENTS; from += AT_ONCE) {
            var begin = from;
            live.change(FeedProjection.NAME, sql -> seed(begin, Math.min(AT_ONCE, EVENTS - begin), sql));
        }
        for (int from = 0; from < EVENTS / 10; from += AT_ONCE) {
            park(from, Math.min(AT_ONCE, EVENTS / 10 - from));
        }
    }

    private int old() throws SQLException {
        return live.change(FeedProjection.NAME, sql -> {
            try (var query = sql.createStatement();
                    var row = query.executeQuery(OLD)) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static int seed(int from, int events, Connection sql) throws SQLException {
        try (var lock = sql.createStatement();
                var insert = sql.prepareStatement(SEED)) {
            lock.execute(LOCK);
            insert.setInt(1, events);
            insert.setInt(2, from);
            return insert.executeUpdate();
        }
    }

    private void park(int from, int records) throws SQLException {
        try (var sql = database.getConnection();
                var insert = sql.prepareStatement(PARK)) {
            insert.setInt(1, from);
            insert.setInt(2, from);
            insert.setInt(3, records);
            insert.executeUpdate();
        }
    }

    @AfterAll
    void nothingIsParkedAnyMore() throws SQLException {
        try (var sql = database.getConnection();
                var delete = sql.prepareStatement("""
                        delete from inbox_parked
                         where ctid = any (array(select ctid from inbox_parked where subscription = 'large_b1' limit ?))
                        """)) {
            delete.setInt(1, AT_ONCE);
            while (delete.executeUpdate() > 0) {
                // A portion of them is gone.
            }
        }
    }

    /** What comes of it within the bound. */
    private static <T> T inTime(String what, Callable<T> work) throws Exception {
        var began = System.nanoTime();
        var result = work.call();
        var took = Duration.ofNanos(System.nanoTime() - began);
        LOG.infof("%,d events: %s took %d ms", EVENTS, what, took.toMillis());
        assertThat(took).as(what).isLessThan(BOUND);
        return result;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?order=newest",
                "?type=" + RARE,
                "?type=" + RARE + "&order=newest",
                "?type=kz.kinoqor.test.never.v1",
                "?type=kz.kinoqor.test.never.v1&order=newest",
                "?thread=" + THREAD,
                "?thread=" + THREAD + "&order=newest",
                "?type=" + RARE + "&thread=" + THREAD,
                "?type=kz.kinoqor.test.never.v1&thread=" + THREAD
            })
    void aPageOfItTakesLessThanASecond(String question) throws Exception {
        var answer = inTime("GET /v1/feed" + question, () -> anonymous().get("/v1/feed" + question));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aListenerForWhatIsRareCatchesUpInLessThanASecond() throws Exception {
        var question = new FeedQuestion(RARE, null);

        var stretch = inTime("a stream's catch-up", () -> pages.following(0, question, PAGE));

        assertThat(stretch.events()).hasSize(3);
        assertThat(stretch.upTo()).isGreaterThanOrEqualTo(EVENTS);
    }

    @Test
    void whatIsRareIsPagedThroughInSteps() throws Exception {
        var first = inTime("the first page of what is rare", () -> anonymous().get("/v1/feed?limit=2&type=" + RARE));
        var second = inTime(
                "the second page",
                () -> anonymous()
                        .queryParam("type", RARE)
                        .queryParam("after", first.<String>path("next"))
                        .get("/v1/feed"));

        assertThat(first.<List<String>>path("items.eventId")).hasSize(2);
        assertThat(second.<List<String>>path("items.eventId")).hasSize(1);
    }

    @Test
    void theStateOfTheReadModelsTakesLessThanASecond() throws Exception {
        var answer = inTime("GET /v1/projections", () -> anonymous().get("/v1/projections"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?subscription=large_b1",
                "?state=PARKED",
                "?subscription=large_b1&state=BEHIND",
                "?subscription=nobody",
                "?subscription=nobody&state=PARKED"
            })
    void aPageOfWhatIsParkedTakesLessThanASecond(String question) throws Exception {
        var list = "/v1/analytics/parked-events" + question;
        // The first request of all loads code and checks a token, however little is parked.
        as(Role.ADMIN).get("/v1/analytics/parked-events?subscription=nobody");

        var answer = inTime("GET " + list, () -> as(Role.ADMIN).get(list));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooOldGoesInPortionsOfLessThanASecondEach() throws Exception {
        await().atMost(Duration.ofMinutes(5))
                .until(() -> inTime("a portion of the retention", retention::purgePortion) == 0 && old() == 0);

        assertThat(pages.following(0, new FeedQuestion(null, UUID.fromString(THREAD)), PAGE)
                        .events())
                .hasSize(4);
    }
}
