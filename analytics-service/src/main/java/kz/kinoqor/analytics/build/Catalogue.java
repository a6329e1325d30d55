package kz.kinoqor.analytics.build;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every projection of this process, by name, with the version of it that this code is. */
@ApplicationScoped
public class Catalogue {

    private final Map<String, Definition> byName = new TreeMap<>();

    @Inject
    Catalogue(@All List<Projection> projections) {
        this(projections.stream().map(Definition::of));
    }

    Catalogue(Stream<Definition> definitions) {
        definitions.forEach(definition -> {
            if (!definition.name().matches("[a-z]+")) {
                throw new IllegalStateException("a projection's name is lower-case letters: " + definition.name());
            }
            if (byName.put(definition.name(), definition) != null) {
                throw new IllegalStateException("two projections are named " + definition.name());
            }
        });
    }

    public Collection<Definition> all() {
        return byName.values();
    }

    /** Refuses with {@code projection-unknown}. */
    public Definition get(String name) {
        var definition = byName.get(name);
        if (definition == null) {
            throw new ProjectionProblem.ProjectionUnknown(name).refuse();
        }
        return definition;
    }
}
