package kz.kinoqor.catalog.festival;

import java.util.Arrays;
import java.util.List;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.provenance.CollectionMark;
import org.jspecify.annotations.Nullable;

/** Which festivals to list; what is absent does not narrow. */
record FestivalFilter(@Nullable String country, @Nullable String collection) {

    /** Reads what can be meant, and refuses the rest with {@code parameter-invalid} (400). */
    FestivalFilter {
        country = QueryParameter.canonical("country", country, Country::parse);
        collection = QueryParameter.canonical("collection", collection, CollectionMark::parse);
    }

    /** The text under which cursors are signed. */
    List<@Nullable String> values() {
        return Arrays.asList(country, collection);
    }
}
