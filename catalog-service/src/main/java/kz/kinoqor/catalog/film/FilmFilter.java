package kz.kinoqor.catalog.film;

import java.util.Arrays;
import java.util.List;
import kz.kinoqor.kit.problem.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Which films to list; what is absent does not narrow. */
record FilmFilter(
        @Nullable String kind,
        @Nullable String stage,
        @Nullable Integer year,
        @Nullable String country,
        @Nullable String collection) {

    /** Refuses with {@code parameter-invalid} (400) what can never match. */
    FilmFilter {
        oneOf("kind", kind, FilmKind.values());
        oneOf("stage", stage, FilmStage.values());
    }

    /** In the order of the conditions of the query, and of the text under which cursors are signed. */
    List<@Nullable Object> values() {
        return Arrays.asList(kind, stage, year, country, collection);
    }

    private static void oneOf(String parameter, @Nullable String given, Enum<?>[] choices) {
        if (given != null
                && Arrays.stream(choices).noneMatch(choice -> choice.name().equals(given))) {
            throw new RequestProblem.ParameterInvalid(parameter, given + " is none of " + Arrays.toString(choices))
                    .refuse();
        }
    }
}
