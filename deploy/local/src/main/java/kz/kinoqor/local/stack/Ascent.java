package kz.kinoqor.local.stack;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kz.kinoqor.local.process.PartFailed;
import kz.kinoqor.local.process.Progress;
import org.jspecify.annotations.Nullable;

/** Steps that start parts, each as soon as what it needs is ready. The first one that fails stops all. */
final class Ascent {

    private static final long BETWEEN_SWEEPS_MILLIS = 500;

    private final Progress progress;
    private final Runnable endAll;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<?>> steps = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /**
     * @param progress told of each step when it is done
     * @param endAll ends whatever was started so far
     */
    Ascent(Progress progress, Runnable endAll) {
        this.progress = progress;
        this.endAll = endAll;
    }

    /** Does this work once every need is met. */
    <T> CompletableFuture<T> step(String name, Supplier<T> work, CompletableFuture<?>... needs) {
        var step = CompletableFuture.allOf(needs).thenApplyAsync(met -> timed(name, work), workers);
        steps.add(step);
        return step;
    }

    /** Returns when every step is done, or throws what the first failing one threw, once all have stopped. */
    void join() {
        while (!settled() && failure.get() == null) {
            // waiting happens in settled()
        }
        var first = failure.get();
        if (first != null) {
            sweep();
            throw first;
        }
    }

    /** Stops all steps and ends what they started. */
    void abandon() {
        failure.compareAndSet(null, new PartFailed("interrupted"));
        sweep();
    }

    boolean isAbandoned() {
        return failure.get() != null;
    }

    /** A step may be just starting its part while the others are being ended, so this is done until all have stopped. */
    private void sweep() {
        do {
            endAll.run();
        } while (!settled());
    }

    private boolean settled() {
        try {
            CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new))
                    .exceptionally(any -> null)
                    .get(BETWEEN_SWEEPS_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T timed(String name, Supplier<T> work) {
        refuseIfFailed();
        long begin = System.nanoTime();
        try {
            var result = work.get();
            double seconds = (System.nanoTime() - begin) / 1e9;
            progress.say(String.format(Locale.ROOT, "%-18s ready  %5.1f s", name, seconds));
            return result;
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            throw e;
        }
    }

    private void refuseIfFailed() {
        var first = failure.get();
        if (first != null) {
            throw new CompletionException(first);
        }
    }
}
