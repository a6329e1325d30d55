package kz.kinoqor.analytics.projection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every projection this service has, by name. */
@ApplicationScoped
class Catalogue {

    private final Map<String, Projection> byName = new TreeMap<>();

    Catalogue(@All List<Projection> projections) {
        for (var projection : projections) {
            if (!projection.name().matches("[a-z]+")) {
                throw new IllegalStateException("a projection's name is lower-case letters: " + projection.name());
            }
            if (byName.put(projection.name(), projection) != null) {
                throw new IllegalStateException("two projections are named " + projection.name());
            }
        }
    }

    Collection<Projection> all() {
        return byName.values();
    }

    Optional<Projection> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Refuses with {@code projection-unknown}. */
    Projection get(String name) {
        return find(name).orElseThrow(() -> new ProjectionProblem.Unknown(name).refuse());
    }
}
