package kz.kinoqor.system.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four read a hundred films and eight change them, through two gateways, while the broker is killed twice and one
 * gateway is stopped for a while. {@code kinoqor.hot.seconds} says for how long.
 */
@SystemTest
@Order(80)
class HotReadsTest {

    private static final Pattern HITS =
            Pattern.compile("kinoqor_gateway_cache_reads_total\\{[^}]*outcome=\"hit\"[^}]*} ([0-9.E]+)");

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("kinoqor.hot.seconds", 40));
    /** As many cached answers show that the cache was put to the test; how many it can give is a matter of benchmarks. */
    private static final double USED = 100;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Suite suite;

    HotReadsTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void nobodyIsShownAnOlderStateThanBeforeNorOneTooOld() {
        try (var second = suite.another("gateway", "gateway-2")) {
            var gateways = List.of(suite.door(), suite.doorOf("gateway-2"));
            var films = new HotFilms(gateways, 100);
            try (films) {
                films.readBy(64).writtenBy(8);
                pass(TIME.dividedBy(8));
                killTheBroker();
                pass(TIME.dividedBy(4));
                killTheBroker();
                pass(TIME.dividedBy(4));
                second.pause();
                pass(TIME.dividedBy(4).compareTo(LONGEST_STOP) < 0 ? TIME.dividedBy(4) : LONGEST_STOP);
                second.resume();
                pass(TIME.dividedBy(8));
            }
            var hits = Stream.of("gateway", "gateway-2").map(this::hits).toList();
            System.out.printf(
                    "hot reads: %d reads, %d writes, %d without an answer, hits %s%n",
                    films.reads(), films.writes(), films.unanswered(), hits);
            assertThat(films.complaints()).isEmpty();
            assertThat(hits).allSatisfy(count -> assertThat(count).isGreaterThan(USED));
            assertThat(hits.getFirst()).as("of the one that never stopped").isGreaterThan(films.reads() / 20.0);
            assertThat(films.writes()).isGreaterThan(100);
        }
    }

    private void killTheBroker() {
        suite.part("kafka").kill9();
        suite.part("kafka").restart();
    }

    /** The load goes on for this long: time is what is tested here. */
    private static void pass(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - until < 0) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private double hits(String gateway) {
        var found = HITS.matcher(suite.management(gateway).read("/q/metrics").text());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
