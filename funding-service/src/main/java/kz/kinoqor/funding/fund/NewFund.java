package kz.kinoqor.funding.fund;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.money.Currencies;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.register.Registration;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.vocabulary.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fund as sent. Its promises are sent one by one afterwards.
 *
 * @param id the caller may choose it (UUIDv7), so that a retry needs no key
 * @param names one at least, one per language; the first one is the fund's own
 * @param disciplines an open set, for example FILM, MUSIC
 * @param currency ISO 4217 of its books, if stated
 * @param collection marks it as one of a set, for example synthetic records
 */
@Schema(
        name = "NewFund",
        requiredProperties = {"names", "kind", "ownership"})
record NewFund(
        @Nullable UUID id,
        @Nullable @Schema(maxItems = FundName.MOST) List<FundName.@Nullable NewName> names,
        @Nullable @Schema(implementation = FundKind.class) String kind,
        @Nullable @Schema(implementation = Ownership.class) String ownership,

        @Nullable @Schema(examples = "[\"FILM\"]", maxItems = MOST_DISCIPLINES)
        List<@Nullable String> disciplines,

        @Nullable @Schema(examples = "KZT", maxLength = 3) String currency,
        @Nullable @Schema(pattern = CollectionMark.FORM) String collection,
        @Nullable StatedSource source) {

    private static final int MOST_DISCIPLINES = 50;

    /** The fund it asks for; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Fund read(Ids ids) {
        var findings = new Findings();
        var readId = ids.chosen(id, findings);
        var readNames = FundName.read(names, findings);
        var readKind = findings.required("/kind", kind, OneOf.of(FundKind.class));
        var readOwnership = findings.required("/ownership", ownership, OneOf.of(Ownership.class));
        List<String> readDisciplines = findings.each("/disciplines", MOST_DISCIPLINES, disciplines, Term::parse);
        var unit = findings.read("/currency", currency, Currencies::parse);
        var origin = Origin.read(collection, source, findings);
        findings.refuseIfAny();
        return Fund.register(
                Registration.of(readId, readNames.getFirst().text(), origin),
                new Fund.Description(
                        readNames,
                        readKind,
                        readOwnership,
                        readDisciplines.stream().distinct().toList(),
                        unit == null ? null : unit.getCode()));
    }
}
