package kz.kinoqor.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.gateway.proxy.Reading.Verdict;
import kz.kinoqor.gateway.remote.StrictServices;
import kz.kinoqor.http.testing.HeaderBlocks;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in, a service behind a second, strict parser gets each request that was sent, as it was sent and once,
 * and nothing else. {@code kinoqor.framing.blocks} says how many connections are tried.
 */
@QuarkusTest
@QuarkusTestResource(value = StrictServices.class, restrictToAnnotatedClass = true)
class FramingTest {

    private static final int BLOCKS = Integer.getInteger("kinoqor.framing.blocks", 3_000);
    private static final int CALLERS = 200;
    private static final int MOST_COMPLAINTS = 20;

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> arrivals = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger hungUp = new AtomicInteger();
    private final List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());

    @Test
    void exactlyOneRequestGoesOutForEachThatComesIn() throws Exception {
        StrictServices.told();

        Crowd.of(CALLERS, this::attack);

        var told = new ArrayList<>(StrictServices.told());
        Collections.sort(told);
        Collections.sort(arrivals);
        assertThat(complaints).isEmpty();
        assertThat(told).filteredOn(line -> line.startsWith("DOUBT")).isEmpty();
        assertThat(told).isEqualTo(arrivals);
        assertThat(hungUp).as("without a word").hasValueLessThan(BLOCKS / 20);
        assertThat(Verdict.values())
                .allSatisfy(verdict -> assertThat(Collections.frequency(verdicts, verdict))
                        .as("requests of the kind %s", verdict)
                        .isGreaterThan(BLOCKS / 1_000));
    }

    private int attack(int caller) throws Exception {
        var blocks = new HeaderBlocks(caller);
        for (var i = 0; i < BLOCKS / CALLERS && complaints.size() < MOST_COMPLAINTS; i++) {
            var attempt = Attempt.of(blocks.next("b" + caller + "x" + i));
            complaints.addAll(attempt.complaints());
            arrivals.addAll(attempt.arrivals());
            verdicts.addAll(attempt.verdicts());
            hungUp.addAndGet(attempt.hungUp() ? 1 : 0);
        }
        return caller;
    }
}
