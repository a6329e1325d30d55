package kz.kinoqor.catalog.film;

import java.time.LocalDate;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.text.Text;
import kz.kinoqor.kit.time.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A move to another stage as sent.
 *
 * @param at EDTF date on which it happened; today unless stated
 * @param reason needed for a move backwards, a suspension and an abandonment
 */
@Schema(name = "StageMove")
record StageMove(
        @Nullable @Schema(implementation = FilmStage.class, required = true)
        String stage,

        @Nullable @Schema(examples = "2026-03", maxLength = PartialDate.LONGEST)
        String at,

        @Nullable @Schema(maxLength = LONGEST_REASON) String reason) {

    private static final int LONGEST_REASON = 2000;

    /** A move that is well-formed; whether the film may make it is the film's to say. */
    record Read(FilmStage to, String at, @Nullable String reason) {}

    /** Whether a reason is needed is the film's to say, and a blank one is none. */
    private static @Nullable String blankIsNone(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason;
    }

    Read read(LocalDate today) {
        var findings = new Findings();
        var to = findings.required("/stage", stage, OneOf.of(FilmStage.class));
        var when = findings.read("/at", at, PartialDate::parse);
        var why = findings.read("/reason", blankIsNone(reason), Text.prose(LONGEST_REASON));
        findings.refuseIfAny();
        return new Read(to, when == null ? today.toString() : when.text(), why);
    }
}
