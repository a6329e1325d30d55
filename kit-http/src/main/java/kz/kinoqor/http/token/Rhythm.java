package kz.kinoqor.http.token;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One thread that reads when it is time, sooner when somebody waits, and never twice in quick succession. */
final class Rhythm {

    private final BooleanSupplier reading;
    private final KeyTimes times;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("issuer-keys").factory());

    private @Nullable ScheduledFuture<?> alarm;
    private boolean underWay;
    private long begun;
    private long notBefore = System.nanoTime();
    private Read last = new Read(0, false);
    private CompletableFuture<Read> nextEnd = new CompletableFuture<>();

    /** @param reading reads once; true when it went well */
    Rhythm(BooleanSupplier reading, KeyTimes times) {
        this.reading = reading;
        this.times = times;
        hasten();
    }

    /**
     * A read that has ended.
     *
     * @param number from 1, in the order in which they began
     */
    record Read(long number, boolean well) {}

    synchronized long begun() {
        return begun;
    }

    synchronized Read last() {
        return last;
    }

    /** Ends with the read under way, or with the next one. */
    synchronized CompletableFuture<Read> nextEnd() {
        return nextEnd;
    }

    /** The next read begins as soon as it may. */
    synchronized void hasten() {
        if (!underWay) {
            wake(Math.max(0, notBefore - System.nanoTime()));
        }
    }

    private void wake(long inNanos) {
        var set = alarm;
        if (thread.isShutdown() || (set != null && set.getDelay(TimeUnit.NANOSECONDS) <= inNanos)) {
            return;
        }
        if (set != null) {
            set.cancel(false);
        }
        alarm = thread.schedule(this::once, inNanos, TimeUnit.NANOSECONDS);
    }

    private void once() {
        var well = false;
        begin();
        try {
            well = reading.getAsBoolean();
        } finally {
            end(well).complete(last());
        }
    }

    private synchronized void begin() {
        begun++;
        underWay = true;
        alarm = null;
    }

    private synchronized CompletableFuture<Read> end(boolean well) {
        underWay = false;
        last = new Read(begun, well);
        notBefore = System.nanoTime() + times.between().toNanos();
        wake((well ? times.fresh() : times.between()).toNanos());
        var ended = nextEnd;
        nextEnd = new CompletableFuture<>();
        return ended;
    }

    void close() {
        thread.shutdownNow();
    }
}
