package kz.kinoqor.kit.inbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: twice as long each time, bounded, and never the same for two processes. */
final class Backoff {

    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 5_000;
    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private long millis = FIRST_MILLIS;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        var wait = millis * random.nextDouble(1 - JITTER, 1 + JITTER);
        millis = Math.min(LONGEST_MILLIS, millis * 2);
        return Duration.ofMillis(Math.round(wait));
    }

    void reset() {
        millis = FIRST_MILLIS;
    }
}
