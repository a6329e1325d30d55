package kz.kinoqor.funding.award;

import java.time.LocalDate;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.text.Text;
import kz.kinoqor.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The end of an award, as sent.
 *
 * @param terminatedOn today unless stated; not before the grant or the last change
 */
@Schema(name = "Termination", requiredProperties = "reason")
record Termination(
        @Nullable @Schema(format = "date", examples = "2026-06-30")
        String terminatedOn,

        @Nullable @Schema(maxLength = 2000) String reason) {

    private static final int LONGEST_REASON = 2000;

    /** A termination that is well-formed; whether the award may take it is the award's to say. */
    record Read(LocalDate on, String reason) {}

    /** Throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Read read(LocalDate today) {
        var findings = new Findings();
        var day = findings.read("/terminatedOn", terminatedOn, BusinessDays::parse);
        var why = findings.required("/reason", reason, Text.prose(LONGEST_REASON));
        findings.refuseIfAny();
        return new Read(day == null ? today : day, why);
    }
}
