package kz.kinoqor.catalog.film;

import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.view.Conditions;
import org.jspecify.annotations.Nullable;

/** Which films to list; what is absent does not narrow. */
record FilmFilter(
        @Nullable String kind,
        @Nullable String stage,
        @Nullable Integer year,
        @Nullable String country,
        @Nullable String collection) {

    /** Reads what can be meant, and refuses the rest with {@code parameter-invalid} (400). */
    FilmFilter {
        kind = QueryParameter.canonical("kind", kind, OneOf.of(FilmKind.class));
        stage = QueryParameter.canonical("stage", stage, OneOf.of(FilmStage.class));
        country = QueryParameter.canonical("country", country, Country::parse);
        collection = QueryParameter.canonical("collection", collection, CollectionMark::parse);
    }

    Conditions conditions() {
        return Conditions.of("f.kind = ?", kind)
                .and("f.stage = ?", stage)
                .and("f.year_number = ?", year)
                .and("f.countries @> array[?::text]", country)
                .and("f.collection = ?", collection);
    }
}
