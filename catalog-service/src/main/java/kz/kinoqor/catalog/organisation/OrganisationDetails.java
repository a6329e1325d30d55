package kz.kinoqor.catalog.organisation;

import java.util.List;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.IdentifierScheme;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.time.BusinessDays;
import kz.kinoqor.kit.vocabulary.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's description as sent: it takes the place of the one before, so what is left out is unknown from then
 * on. Who owns it is changed apart.
 *
 * @param names one of them preferred at least, and no two in one language and script
 * @param bin checked by its own digit
 * @param region present and past seats
 * @param activities an open list, for example FILM_PRODUCTION
 */
@Schema(
        name = "OrganisationDetails",
        requiredProperties = {"names", "legalForm"})
record OrganisationDetails(
        @Nullable @Schema(maxItems = Names.MOST) List<Name.@Nullable NewName> names,

        @Nullable @Schema(examples = "940140000385", maxLength = 12)
        String bin,

        @Nullable @Schema(implementation = LegalForm.class) String legalForm,

        @Nullable @Schema(maxItems = OrganisationDetails.MOST_SEATS)
        List<Seat.@Nullable NewSeat> region,

        @Nullable @Schema(examples = "[\"FILM_PRODUCTION\"]", maxItems = OrganisationDetails.MOST_ACTIVITIES)
        List<@Nullable String> activities,

        @Nullable @Schema(format = "date", examples = "2011-03-01")
        String registeredFrom,

        @Nullable @Schema(format = "date") String dissolvedOn) {

    static final int MOST_SEATS = 50;
    static final int MOST_ACTIVITIES = 50;

    /** Throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    OrganisationDescription read(Regions regions) {
        var findings = new Findings();
        var description = read(regions, findings);
        findings.refuseIfAny();
        return description;
    }

    OrganisationDescription read(Regions regions, Findings findings) {
        var readNames = Names.read(names, findings);
        var number = findings.read("/bin", bin, given -> new Identifier(IdentifierScheme.BIN, given));
        var form = findings.required("/legalForm", legalForm, OneOf.of(LegalForm.class));
        List<Seat> seats = findings.each("/region", MOST_SEATS, region, seat -> seat.read(regions));
        List<String> terms = findings.each("/activities", MOST_ACTIVITIES, activities, Term::parse);
        return new OrganisationDescription(
                readNames,
                number == null ? null : number.value(),
                form,
                seats,
                terms.stream().distinct().toList(),
                readLifetime(findings));
    }

    private OrganisationDescription.Lifetime readLifetime(Findings findings) {
        var begun = findings.read("/registeredFrom", registeredFrom, BusinessDays::parse);
        var ended = findings.read("/dissolvedOn", dissolvedOn, BusinessDays::parse);
        findings.require(
                begun == null || ended == null || !ended.isBefore(begun),
                "/dissolvedOn",
                "date-interval-reversed",
                "given",
                begun + "/" + ended);
        return new OrganisationDescription.Lifetime(begun, ended);
    }
}
