package kz.kinoqor.catalog.person;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.contracts.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as shown. What the database keeps as JSON is passed on as it is.
 *
 * @param revision goes into {@code If-Match}
 * @param displayName the first preferred name
 */
@Schema(name = "Person")
record PersonView(
        UUID id,
        long revision,
        String slug,
        String displayName,
        @JsonRawValue @Schema(implementation = Name[].class) String names,
        List<String> roles,

        @JsonRawValue @Schema(implementation = StatedIdentifier[].class)
        String identifiers,

        @Nullable String collection,

        @JsonRawValue @Nullable @Schema(implementation = Source.class)
        String source) {

    /**
     * A credit as a line of its person.
     *
     * @param title the film's original title
     * @param year EDTF, as stated; {@code unknown} where nobody says
     */
    @Schema(name = "PersonCredit")
    record CreditLine(UUID creditId, UUID filmId, String title, String year, String role, int billing, String status) {}
}
