package kz.kinoqor.funding.fund;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Objects;
import java.util.UUID;
import kz.kinoqor.kit.money.AmountText;
import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promise that takes the place of another, as sent: the new one in full, and why.
 *
 * @param metric the one of the promise it supersedes
 * @param reason for example that the start became known
 */
@Schema(
        name = "Supersession",
        requiredProperties = {"metric", "min", "months", "source", "reason"})
record Supersession(
        @Nullable @Schema(implementation = Metric.class) String metric,

        @Nullable @JsonDeserialize(using = AmountText.class) @Schema(examples = "15", maxLength = Amounts.LONGEST)
        String min,

        @Nullable @JsonDeserialize(using = AmountText.class) @Schema(examples = "20", maxLength = Amounts.LONGEST)
        String max,

        @Nullable @Schema(examples = "KZT", maxLength = 3) String currency,

        @Nullable @Schema(minimum = "1", maximum = "600", examples = "36")
        Integer months,

        @Nullable @Schema(format = "date") String start,
        @Nullable StatedSource source,
        @Nullable StatedSource startSource,
        @Nullable @Schema(maxLength = 2000) String reason) {

    private static final int LONGEST_REASON = 2000;

    /** A supersession that is well-formed; whether the fund may make it is the fund's to say. */
    record Read(Promise promise, String reason) {}

    /** Throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Read read(UUID id) {
        var findings = new Findings();
        var promise = new NewPromise(metric, min, max, currency, months, start, source, startSource).read(id, findings);
        var why = findings.required("/reason", reason, Text.prose(LONGEST_REASON));
        findings.refuseIfAny();
        return new Read(Objects.requireNonNull(promise), why); // there unless something was found
    }
}
