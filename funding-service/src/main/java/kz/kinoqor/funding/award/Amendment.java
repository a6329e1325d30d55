package kz.kinoqor.funding.award;

import java.time.LocalDate;
import kz.kinoqor.kit.money.MoneyJson;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.text.Text;
import kz.kinoqor.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Another amount for an award, as sent.
 *
 * @param amount what is committed from {@code amendedOn} on, in full
 * @param amendedOn today unless stated; not before the grant or the last change
 */
@Schema(
        name = "Amendment",
        requiredProperties = {"amount", "reason"})
record Amendment(
        @Nullable MoneyJson amount,

        @Nullable @Schema(format = "date", examples = "2026-04-01")
        String amendedOn,

        @Nullable @Schema(maxLength = 2000) String reason) {

    private static final int LONGEST_REASON = 2000;

    /** An amendment that is well-formed; whether the award may take it is the award's to say. */
    record Read(Money amount, LocalDate on, String reason) {}

    /** Throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Read read(LocalDate today) {
        var findings = new Findings();
        var money = findings.required("/amount", amount, PositiveAmount::read);
        var day = findings.read("/amendedOn", amendedOn, BusinessDays::parse);
        var why = findings.required("/reason", reason, Text.prose(LONGEST_REASON));
        findings.refuseIfAny();
        return new Read(money, day == null ? today : day, why);
    }
}
