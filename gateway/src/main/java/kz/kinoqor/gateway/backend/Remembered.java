package kz.kinoqor.gateway.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is looked up at most once in a while, however many ask. Nobody asking means nobody looking. A memory
 * that is a little old is handed out at once while a fresh look is under way; a very old one is not.
 */
public final class Remembered<T> {

    private record Memory<T>(T value, Instant at) {}

    private final Supplier<T> look;
    private final Duration fresh;
    private final Duration usable;
    private final InstantSource clock;
    private final Executor threads;
    private @Nullable Memory<T> memory;
    private @Nullable CompletableFuture<T> looking;

    public Remembered(Supplier<T> look, Duration fresh, Duration usable, InstantSource clock, Executor threads) {
        this.look = look;
        this.fresh = fresh;
        this.usable = usable;
        this.clock = clock;
        this.threads = threads;
    }

    public T value() {
        CompletableFuture<T> flight;
        synchronized (this) {
            var known = memory;
            if (known != null && younger(known, fresh)) {
                return known.value();
            }
            flight = looking != null ? looking : begin();
            if (known != null && younger(known, usable)) {
                return known.value();
            }
        }
        return flight.join();
    }

    private boolean younger(Memory<T> known, Duration bound) {
        return clock.instant().isBefore(known.at().plus(bound));
    }

    private CompletableFuture<T> begin() {
        var flight = CompletableFuture.supplyAsync(look, threads);
        looking = flight;
        flight.whenComplete((value, failure) -> land(value));
        return flight;
    }

    private synchronized void land(@Nullable T value) {
        looking = null;
        if (value != null) {
            memory = new Memory<>(value, clock.instant());
        }
    }
}
