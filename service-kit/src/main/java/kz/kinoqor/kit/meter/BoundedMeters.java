package kz.kinoqor.kit.meter;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps callers from filling the memory with meters: whatever a request brings, a method that nobody knows is one label,
 * and no meter has more than a thousand sets of labels. What is measured beyond that is not kept.
 */
public final class BoundedMeters implements MeterFilter {

    static final int MOST = 1_000;

    private static final String METHOD = "method";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Map<String, Set<Meter.Id>> known = new ConcurrentHashMap<>();

    @Override
    public Meter.Id map(Meter.Id id) {
        var method = id.getTag(METHOD);
        return method == null || METHODS.contains(method) || !id.getName().startsWith("http.")
                ? id
                : id.withTag(Tag.of(METHOD, "OTHER"));
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        var ids = known.computeIfAbsent(id.getName(), name -> ConcurrentHashMap.newKeySet());
        if (ids.size() >= MOST && !ids.contains(id)) {
            return MeterFilterReply.DENY;
        }
        ids.add(id);
        return MeterFilterReply.NEUTRAL;
    }

    /** Gives the filter to every registry of the service. */
    @Singleton
    static class Producer {

        @Produces
        @Singleton
        MeterFilter bounded() {
            return new BoundedMeters();
        }
    }
}
