package kz.kinoqor.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The answers that are kept, and what is known about whether they still hold. */
@Singleton
final class AnswerCache {

    private static final Duration GENERATION = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final long longest;
    private final Touches touches;
    private final Cache<String, Kept> kept;

    private record Kept(UUID id, Answer answer, Reading reading) {}

    /**
     * A read of a service that has begun.
     *
     * @param ticket of {@link Touches}
     * @param since {@link System#nanoTime()}
     */
    record Reading(long ticket, long since) {}

    @Inject
    AnswerCache(
            @ConfigProperty(name = "kinoqor.gateway.cache.size") MemorySize size,
            @ConfigProperty(name = "kinoqor.gateway.cache.longest") Duration longest) {
        this(size.asLongValue(), longest, System::nanoTime);
    }

    AnswerCache(long size, Duration longest, LongSupplier nanos) {
        this.nanos = nanos;
        this.longest = longest.toNanos();
        this.touches = new Touches(GENERATION, nanos);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((String uri, Kept entry) -> entry.answer().weight())
                .expireAfterWrite(longest)
                .build();
    }

    /** A kept answer that still holds. */
    Optional<Answer> find(String uri) {
        var found = kept.getIfPresent(uri);
        return found != null && holds(found) ? Optional.of(found.answer()) : Optional.empty();
    }

    private boolean holds(Kept found) {
        var answer = found.answer();
        var reading = found.reading();
        return nanos.getAsLong() - reading.since() < longest
                && touches.hold(reading.ticket(), answer.ids(), found.id(), answer.tag());
    }

    Reading begin() {
        return new Reading(touches.ticket(), nanos.getAsLong());
    }

    /** An answer is about to be shown: whoever saw it must not see an older one. It is kept where it may be. */
    void keep(String uri, UUID id, Answer answer, Reading reading) {
        if (touches.shown(reading.ticket(), answer.ids(), id, answer.tag())) {
            kept.put(uri, new Kept(id, answer, reading));
        }
    }

    /** Something else than a kept answer is about to be shown of this one. */
    void shown(UUID id, String tag) {
        touches.shown(id, tag);
    }

    /** These may be different from now on, or may have been shown in a state that nobody here knows. */
    void changed(Collection<UUID> ids) {
        touches.changed(ids);
    }

    /** Nothing that is kept holds any more. */
    void forget() {
        touches.all();
    }
}
