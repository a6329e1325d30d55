package kz.kinoqor.catalog.festival;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.view.Conditions;
import kz.kinoqor.kit.view.Shown;
import kz.kinoqor.kit.view.View;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A festival as shown. What the database keeps as JSON is passed on as it is.
 *
 * @param revision raised by every edition that becomes known
 * @param displayName the first preferred name, null where no source names it
 * @param country ISO 3166-1 alpha-2
 */
@Schema(name = "Festival")
record FestivalView(
        UUID id,
        long revision,
        String slug,
        @Nullable String displayName,
        @JsonRawValue @Schema(implementation = Name[].class) String names,
        @Nullable String country,
        @Nullable String city,
        @Nullable String collection,

        @JsonRawValue @Nullable @Schema(implementation = Source.class)
        String source)
        implements Shown {

    static final View<FestivalView> VIEW = View.of("festival", FestivalView.class, "f.id", """
            select f.id, f.revision, f.slug, f.display_name, f.names::text, f.country, f.city, f.collection,
                   f.source::text
              from festival f
            """);

    /**
     * Which festivals to list; what is absent does not narrow. Refuses with {@code parameter-invalid} (400) what cannot be
     * meant.
     */
    static Conditions with(@Nullable String country, @Nullable String collection) {
        return Conditions.of("f.country = ?", QueryParameter.canonical("country", country, Country::parse))
                .and("f.collection = ?", QueryParameter.canonical("collection", collection, CollectionMark::parse));
    }
}
