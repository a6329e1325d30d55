package kz.kinoqor.funding.award;

import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.money.MoneyJson;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An award as sent.
 *
 * @param id the caller may choose it (UUIDv7)
 * @param filmId a film that the register has
 * @param amount more than zero
 * @param origin whose money it is in the end
 * @param grantedOn day of the decision; today unless stated
 * @param collection marks it as one of a set, for example synthetic records
 */
@Schema(
        name = "NewAward",
        requiredProperties = {"fundId", "filmId", "kind", "amount", "origin"})
record NewAward(
        @Nullable UUID id,
        @Nullable UUID fundId,
        @Nullable UUID filmId,
        @Nullable @Schema(implementation = AwardKind.class) String kind,
        @Nullable MoneyJson amount,

        @Nullable @Schema(implementation = AwardOrigin.class)
        String origin,

        @Nullable @Schema(format = "date", examples = "2026-02-15")
        String grantedOn,

        @Nullable @Schema(pattern = CollectionMark.FORM) String collection) {

    /** The award it asks for; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Award read(Ids ids, LocalDate today) {
        var findings = new Findings();
        var readId = ids.chosen(id, findings);
        UUID fund = findings.required("/fundId", fundId, known -> known);
        UUID film = findings.required("/filmId", filmId, known -> known);
        var readKind = findings.required("/kind", kind, OneOf.of(AwardKind.class));
        var money = findings.required("/amount", amount, PositiveAmount::read);
        var readOrigin = findings.required("/origin", origin, OneOf.of(AwardOrigin.class));
        var day = findings.read("/grantedOn", grantedOn, BusinessDays::parse);
        var readCollection = findings.read("/collection", collection, CollectionMark::parse);
        findings.refuseIfAny();
        return Award.grant(
                readId,
                new Award.Parties(fund, film),
                new Award.Terms(readKind, money, readOrigin, day == null ? today : day),
                readCollection);
    }
}
