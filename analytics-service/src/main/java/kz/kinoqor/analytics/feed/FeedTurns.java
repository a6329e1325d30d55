package kz.kinoqor.analytics.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Lets few listeners work at one time, each on a handful of events. All of them together would stand before every
 * ordinary request, for the processor and for a connection of the database.
 */
final class FeedTurns {

    private final Semaphore places;
    private final boolean resting;

    private FeedTurns(int places, boolean resting) {
        this.places = new Semaphore(places, true);
        this.resting = resting;
    }

    static FeedTurns of(int places) {
        return new FeedTurns(places, false);
    }

    /** One at a time; while others wait for it, the place stays empty for as long as it was taken. */
    static FeedTurns withRests() {
        return new FeedTurns(1, true);
    }

    <T> T take(Supplier<T> work) throws InterruptedException {
        places.acquire();
        try {
            var since = System.nanoTime();
            var done = work.get();
            if (resting && places.hasQueuedThreads()) {
                LockSupport.parkNanos(System.nanoTime() - since);
            }
            return done;
        } finally {
            places.release();
        }
    }
}
