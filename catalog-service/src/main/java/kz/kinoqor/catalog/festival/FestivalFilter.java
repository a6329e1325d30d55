package kz.kinoqor.catalog.festival;

import java.util.Arrays;
import java.util.List;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Country;
import org.jspecify.annotations.Nullable;

/** Which festivals to list; what is absent does not narrow. */
record FestivalFilter(@Nullable String country, @Nullable String collection) {

    /** Refuses with {@code parameter-invalid} (400) what can never match. */
    FestivalFilter {
        QueryParameter.read("country", country, Country::parse);
    }

    /** The text under which cursors are signed. */
    List<@Nullable String> values() {
        return Arrays.asList(country, collection);
    }
}
