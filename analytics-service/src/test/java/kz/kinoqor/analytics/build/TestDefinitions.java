package kz.kinoqor.analytics.build;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Definitions as other code would bring them, and what runs them. */
public final class TestDefinitions {

    private TestDefinitions() {}

    public static Definition of(Projection projection, String... ddl) {
        return Definition.of(projection, List.of(ddl));
    }

    public static Catalogue catalogue(Definition... definitions) {
        return new Catalogue(Stream.of(definitions));
    }

    public static BuildReaders readers(Map<String, Object> kafka) {
        return new BuildReaders(kafka, projection -> {});
    }
}
