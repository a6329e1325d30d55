package kz.kinoqor.analytics.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A projection together with the DDL of its tables, which make its {@link Version}.
 *
 * <p>What can be rebuilt has one file, {@code db/projection/<name>.sql}, which may be changed at will: a new version gets
 * new tables. What cannot be rebuilt has one build for good. Its first file never changes after a release; what changes its
 * tables is a further step, {@code db/projection/<name>.2.sql}, {@code .3.sql} and so on, which is run once in the schema
 * that is there. Processes of the version before still read and write these tables then, so a step only adds what they can
 * do without.
 *
 * @param steps the DDL, in the order in which it is run
 */
public record Definition(Projection projection, List<String> steps, Version version) {

    public static Definition of(Projection projection) {
        var steps = new ArrayList<String>();
        steps.add(read(projection.name() + ".sql")
                .orElseThrow(() -> new IllegalStateException("no DDL of " + projection.name() + " on the class path")));
        for (int n = 2; !projection.rebuildable(); n++) {
            var step = read(projection.name() + "." + n + ".sql");
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
        }
        return of(projection, steps);
    }

    static Definition of(Projection projection, List<String> steps) {
        var version =
                projection.rebuildable() ? Version.of(projection.meaning(), String.join("\n", steps)) : Version.EVERY;
        return new Definition(projection, List.copyOf(steps), version);
    }

    public String name() {
        return projection.name();
    }

    /** Whether a build's tables are written and read by this code. */
    public boolean owns(Build build) {
        return build.projection().equals(name()) && build.version().equals(version);
    }

    private static Optional<String> read(String file) {
        try (var ddl = Definition.class.getResourceAsStream("/db/projection/" + file)) {
            return ddl == null ? Optional.empty() : Optional.of(new String(ddl.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
