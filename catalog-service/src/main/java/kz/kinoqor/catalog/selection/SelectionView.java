package kz.kinoqor.catalog.selection;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A selection or an award as shown. What no source states is null; an unknown year is {@code unknown}.
 *
 * @param country ISO 3166-1 alpha-2 of the festival, as stated with the result
 * @param statedAs the words of the source for the festival or its edition
 * @param year EDTF, as stated
 * @param precision how well the year is known: day, month, year, decade, century, interval or unknown
 * @param derived follows from a win; no source states it
 */
@Schema(name = "Selection")
record SelectionView(
        UUID id,
        long revision,
        UUID filmId,

        @JsonRawValue @Nullable @Schema(implementation = FestivalLine.class)
        String festival,

        @JsonRawValue @Nullable @Schema(implementation = EditionLine.class)
        String edition,

        @Nullable String country,
        @Nullable String statedAs,
        Result result,
        @Nullable String prizeName,
        String year,
        String precision,
        boolean derived,

        @JsonRawValue @Schema(implementation = Source[].class)
        String sources) {

    /**
     * The festival as a line of a selection.
     *
     * @param name its preferred name, null where no source names it
     */
    @Schema(name = "FestivalLine")
    record FestivalLine(
            UUID id,
            @Nullable String name,
            @Nullable String country,
            @Nullable String city) {}

    /** The edition as a line of a selection; dates in EDTF. */
    @Schema(name = "EditionLine")
    record EditionLine(UUID id, @Nullable Integer number, String start, String end) {}
}
