package kz.kinoqor.catalog.film;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.view.Listed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A film as shown. Titles, identifiers, source and credits leave the database as JSON and are passed on as they are:
 * this is the hottest read of the suite, and reading them only to write them again would cost a third of it.
 *
 * @param revision goes into {@code If-Match}
 * @param year EDTF, as stated; {@code unknown} where nobody says
 * @param stageSince EDTF
 */
@Schema(name = "Film")
record FilmView(
        UUID id,
        long revision,
        String slug,

        @JsonRawValue @Schema(implementation = Title[].class)
        String titles,

        FilmKind kind,
        FilmStage stage,
        String stageSince,
        String year,
        List<String> countries,
        @Nullable Integer runtimeMinutes,

        @JsonRawValue @Schema(implementation = StatedIdentifier[].class)
        String identifiers,

        @Nullable String collection,

        @JsonRawValue @Nullable @Schema(implementation = Source.class)
        String source,

        @JsonRawValue @Schema(implementation = CreditLine[].class)
        String credits)
        implements Listed {

    /**
     * A credit as a line of its film.
     *
     * @param name the contributor's preferred name
     */
    @Schema(name = "CreditLine")
    record CreditLine(
            UUID creditId,
            String role,
            int billing,
            String status,
            String contributorKind,
            UUID contributorId,
            @Nullable String name) {}
}
