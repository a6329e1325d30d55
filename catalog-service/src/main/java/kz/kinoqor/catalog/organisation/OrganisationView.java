package kz.kinoqor.catalog.organisation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.view.Shown;
import kz.kinoqor.kit.view.View;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as shown. What the database keeps as JSON is passed on as it is.
 *
 * @param revision goes into {@code If-Match}
 * @param displayName the first preferred name
 * @param ownership stakes, present and past; no partition: what is not stated is unknown
 * @param region seats, present and past
 */
@Schema(name = "Organisation")
record OrganisationView(
        UUID id,
        long revision,
        String slug,
        String displayName,
        @JsonRawValue @Schema(implementation = Name[].class) String names,
        @Nullable String bin,
        LegalForm legalForm,

        @JsonRawValue @Schema(implementation = Stake[].class)
        String ownership,

        @JsonRawValue @Schema(implementation = Seat[].class) String region,
        List<String> activities,
        @Nullable LocalDate registeredFrom,
        @Nullable LocalDate dissolvedOn,
        @Nullable String collection,

        @JsonRawValue @Nullable @Schema(implementation = Source.class)
        String source)
        implements Shown {

    static final View<OrganisationView> VIEW = View.of("organisation", OrganisationView.class, "o.id", """
            select o.id, o.revision, o.slug, o.display_name, o.names::text, o.bin, o.legal_form, o.ownership::text,
                   o.seats::text as region, o.activities, o.registered_from, o.dissolved_on, o.collection, o.source::text
              from organisation o
            """);
}
