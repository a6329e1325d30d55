package kz.kinoqor.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.local.process.PartFailed;
import org.junit.jupiter.api.Test;

class AscentTest {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger sweeps = new AtomicInteger();
    private final CountDownLatch swept = new CountDownLatch(1);
    private final Ascent ascent = new Ascent(said::add, this::sweep);

    @Test
    void a_step_waits_for_what_it_needs() {
        var order = new CopyOnWriteArrayList<String>();
        var first = ascent.step("first", () -> order.add("first"));
        ascent.step("second", () -> order.add("second"), first);

        ascent.join();

        assertThat(order).containsExactly("first", "second");
        assertThat(sweeps).hasValue(0);
    }

    @Test
    void each_step_is_one_line_with_its_state_and_seconds() {
        ascent.step("postgres", () -> 1);

        ascent.join();

        assertThat(said).singleElement().asString().matches("postgres +ready +[0-9.]+ s");
    }

    @Test
    void the_first_failure_ends_everything_and_is_the_one_that_is_told() {
        ascent.step("stuck until all is ended", () -> {
            awaitSweep();
            throw new PartFailed("stuck ended with status 137");
        });
        ascent.step("broken", () -> {
            throw new PartFailed("broken ended with status 1");
        });

        assertThatThrownBy(ascent::join).hasMessage("broken ended with status 1");

        assertThat(sweeps).hasPositiveValue();
    }

    @Test
    void nothing_is_started_after_a_failure() {
        var started = new AtomicInteger();
        var broken = ascent.step("broken", () -> {
            throw new PartFailed("broken");
        });
        ascent.step("next", started::incrementAndGet, broken);

        assertThatThrownBy(ascent::join).hasMessage("broken");

        assertThat(started).hasValue(0);
    }

    @Test
    void what_is_abandoned_ends_too() {
        ascent.step("stuck until all is ended", () -> {
            awaitSweep();
            throw new PartFailed("ended");
        });

        ascent.abandon();

        assertThat(sweeps).hasPositiveValue();
    }

    private void sweep() {
        sweeps.incrementAndGet();
        swept.countDown();
    }

    private void awaitSweep() {
        try {
            assertThat(swept.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
