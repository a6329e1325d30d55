package kz.kinoqor.catalog.intake;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks imports off between two chunks, as often as a test wants it. */
@Alternative
@Priority(1)
@ApplicationScoped
class Interruption implements BetweenChunks {

    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger happened = new AtomicInteger();

    /** The next so many chunks are each followed by a break. */
    void arm(int times) {
        happened.set(0);
        left.set(times);
    }

    int happened() {
        return happened.get();
    }

    @Override
    public void reached(UUID operation) {
        if (left.getAndUpdate(now -> Math.max(now - 1, 0)) > 0) {
            happened.incrementAndGet();
            throw new IllegalStateException("broken off by a test");
        }
    }
}
