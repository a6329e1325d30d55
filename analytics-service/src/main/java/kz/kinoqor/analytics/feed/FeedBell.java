package kz.kinoqor.analytics.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** By which one listener hears that there is something new. A ring while nobody waits is heard by the next wait. */
final class FeedBell {

    private final Semaphore rings = new Semaphore(0);
    private volatile boolean behind;

    /** Whether its listener still reads what was there before. */
    boolean isBehind() {
        return behind;
    }

    void behind(boolean isBehind) {
        behind = isBehind;
    }

    void ring() {
        rings.release();
    }

    void await(Duration patience) throws InterruptedException {
        if (rings.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            rings.drainPermits();
        }
    }
}
