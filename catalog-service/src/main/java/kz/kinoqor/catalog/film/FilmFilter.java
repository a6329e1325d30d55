package kz.kinoqor.catalog.film;

import java.util.Arrays;
import java.util.List;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.rule.OneOf;
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
        QueryParameter.read("kind", kind, OneOf.of(FilmKind.class));
        QueryParameter.read("stage", stage, OneOf.of(FilmStage.class));
    }

    /** In the order of the conditions of the query, and of the text under which cursors are signed. */
    List<@Nullable Object> values() {
        return Arrays.asList(kind, stage, year, country, collection);
    }
}
