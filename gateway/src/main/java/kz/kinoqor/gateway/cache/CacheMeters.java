package kz.kinoqor.gateway.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** How often the cache helped, how often it could not, and what its channel heard. */
@Singleton
final class CacheMeters {

    private final Counter hits;
    private final Counter misses;
    private final Counter passedBy;
    private final Counter events;
    private final Counter unreadable;

    CacheMeters(MeterRegistry registry) {
        hits = reads(registry, "hit");
        misses = reads(registry, "miss");
        passedBy = reads(registry, "passed-by");
        events = registry.counter("kinoqor.gateway.cache.events");
        unreadable = registry.counter("kinoqor.gateway.cache.events.unreadable");
    }

    private static Counter reads(MeterRegistry registry, String outcome) {
        return Counter.builder("kinoqor.gateway.cache.reads")
                .description("Reads of one aggregate: answered from memory, by the service, or past the cache")
                .tag("outcome", outcome)
                .register(registry);
    }

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void passedBy() {
        passedBy.increment();
    }

    void heard(int records) {
        events.increment(records);
    }

    void unreadable() {
        unreadable.increment();
    }
}
