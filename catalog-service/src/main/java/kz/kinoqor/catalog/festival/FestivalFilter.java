package kz.kinoqor.catalog.festival;

import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.view.Conditions;
import org.jspecify.annotations.Nullable;

/** Which festivals to list; what is absent does not narrow. */
record FestivalFilter(@Nullable String country, @Nullable String collection) {

    /** Reads what can be meant, and refuses the rest with {@code parameter-invalid} (400). */
    FestivalFilter {
        country = QueryParameter.canonical("country", country, Country::parse);
        collection = QueryParameter.canonical("collection", collection, CollectionMark::parse);
    }

    Conditions conditions() {
        return Conditions.of("f.country = ?", country).and("f.collection = ?", collection);
    }
}
