package kz.kinoqor.gateway.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger looks = new AtomicInteger();
    private Instant now = Instant.EPOCH;
    private final Remembered<Integer> remembered = new Remembered<>(
            looks::incrementAndGet, Duration.ofSeconds(2), Duration.ofSeconds(10), () -> now, Runnable::run);

    @Test
    void aFreshMemoryIsNotLookedUpAgain() {
        remembered.value();
        now = now.plusMillis(1_999);

        assertThat(remembered.value()).isEqualTo(1);
    }

    @Test
    void aLittleOldMemoryIsHandedOutWhileAFreshLookIsUnderWay() {
        remembered.value();
        now = now.plusSeconds(3);

        assertThat(remembered.value()).isEqualTo(1);
        assertThat(remembered.value()).isEqualTo(2);
    }

    @Test
    void aVeryOldMemoryIsNotHandedOut() {
        remembered.value();
        now = now.plusSeconds(11);

        assertThat(remembered.value()).isEqualTo(2);
    }

    @Test
    void nobodyAskingMeansNobodyLooking() {
        assertThat(looks).hasValue(0);
    }
}
