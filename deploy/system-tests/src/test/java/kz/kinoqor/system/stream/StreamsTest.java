package kz.kinoqor.system.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Event streams of the feed, a tenth of which nobody ever reads. {@code kinoqor.streams} says how many. */
@SystemTest
@Order(35)
class StreamsTest {

    private static final int STREAMS = Integer.getInteger("kinoqor.streams", 200);
    private static final int NEVER_READ = STREAMS / 10;

    /** Less than this says nothing on two cores that also carry everybody who listens. */
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    /** What ordinary reads keep open. */
    private static final int FEW = 16;

    /** The gateway closes a connection that nobody has used for fifty seconds. */
    private static final Duration UNTIL_IDLE_ONES_CLOSE = Duration.ofSeconds(70);

    private final Suite suite;

    StreamsTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void manyOpenStreamsSlowNobodyDownAndLeaveNothingBehind() {
        var analytics = suite.door("analytics-service").address().getPort();
        var reads = new OrdinaryReads(suite.door());
        reads.warmUp();
        var before = reads.p99();
        var idle = Connections.to(analytics);
        var others = gauge("kinoqor_feed_listeners");

        var listeners = new Listeners(suite.door().address());
        Duration during;
        try (listeners) {
            listeners.neverRead(NEVER_READ, firstCursor());
            listeners.read(STREAMS - NEVER_READ);
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                assertThat(listeners.open()).isEqualTo(STREAMS - NEVER_READ);
                assertThat(gauge("kinoqor_feed_listeners")).isEqualTo(others + STREAMS);
                assertThat(gauge("kinoqor_feed_listeners_behind")).isZero();
            });
            during = reads.p99();
            reads.register("Heard by everybody");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(listeners.heard("Heard by everybody")).isEqualTo(STREAMS - NEVER_READ));
            assertThat(listeners.ended()).isZero();
        }

        assertThat(listeners.refusals()).isEmpty();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(gauge("kinoqor_feed_listeners")).isEqualTo(others));
        await().atMost(UNTIL_IDLE_ONES_CLOSE)
                .untilAsserted(() -> assertThat(Connections.to(analytics)).isLessThanOrEqualTo(Math.max(idle, FEW)));
        var after = reads.p99();
        System.out.printf(
                "%d streams, %d of them never read: p99 of ordinary reads %d ms before, %d ms meanwhile, %d ms after%n",
                STREAMS, NEVER_READ, before.toMillis(), during.toMillis(), after.toMillis());
        assertThat(during)
                .isLessThanOrEqualTo(Collections.max(List.of(AT_ONCE, before.multipliedBy(2), after.multipliedBy(2))));
    }

    /** What the service says of itself. */
    private double gauge(String name) {
        var found = Pattern.compile("^" + name + "(?:\\{.*})? ([0-9.]+)$", Pattern.MULTILINE)
                .matcher(
                        suite.management("analytics-service").read("/q/metrics").text());
        assertThat(found.find()).as(name).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private String firstCursor() {
        var cursor = suite.door().read("/v1/feed?limit=1").json().path("next").asText();
        assertThat(cursor).isNotEmpty();
        return cursor;
    }
}
