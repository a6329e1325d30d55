package kz.kinoqor.catalog.organisation;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.register.Registration;
import kz.kinoqor.kit.rule.Findings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as sent to the register.
 *
 * @param id the caller may choose it (UUIDv7), so that a retry needs no key
 * @param names one of them preferred at least, and no two in one language and script
 * @param ownership stakes, present and past; no partition: what is not stated is unknown
 * @param region present and past seats
 * @param collection marks the entry as one of a set, for example synthetic records
 */
@Schema(
        name = "NewOrganisation",
        requiredProperties = {"names", "legalForm"})
record NewOrganisation(
        @Nullable UUID id,
        @Nullable @Schema(maxItems = Names.MOST) List<Name.@Nullable NewName> names,

        @Nullable @Schema(examples = "940140000385", maxLength = 12)
        String bin,

        @Nullable @Schema(implementation = LegalForm.class) String legalForm,
        @Nullable @Schema(maxItems = Ownership.MOST) List<Stake.@Nullable NewStake> ownership,

        @Nullable @Schema(maxItems = OrganisationDetails.MOST_SEATS)
        List<Seat.@Nullable NewSeat> region,

        @Nullable @Schema(examples = "[\"FILM_PRODUCTION\"]", maxItems = OrganisationDetails.MOST_ACTIVITIES)
        List<@Nullable String> activities,

        @Nullable @Schema(format = "date", examples = "2011-03-01")
        String registeredFrom,

        @Nullable @Schema(format = "date") String dissolvedOn,
        @Nullable @Schema(pattern = CollectionMark.FORM) String collection,
        @Nullable StatedSource source) {

    /** The organisation it asks for; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Organisation read(Ids ids, Regions regions) {
        var findings = new Findings();
        var readId = ids.chosen(id, findings);
        var description = new OrganisationDetails(
                        names, bin, legalForm, region, activities, registeredFrom, dissolvedOn)
                .read(regions, findings);
        var stakes = Ownership.read(ownership, findings);
        var origin = Origin.read(collection, source, findings);
        findings.refuseIfAny();
        var name = Names.display(description.names()).orElseThrow();
        return Organisation.register(Registration.of(readId, name, origin), description, stakes);
    }
}
