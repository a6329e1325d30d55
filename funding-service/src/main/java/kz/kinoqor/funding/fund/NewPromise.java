package kz.kinoqor.funding.fund;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Objects;
import java.util.UUID;
import kz.kinoqor.kit.money.AmountText;
import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promise as sent.
 *
 * @param min decimal text: an amount for SIZE, a whole number otherwise
 * @param max left out where the source says "more than"
 * @param currency ISO 4217, for SIZE only
 * @param start first day of the period, if a source states it
 * @param startSource who said when it starts; needed with {@code start}
 */
@Schema(
        name = "NewPromise",
        requiredProperties = {"metric", "min", "months", "source"})
record NewPromise(
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
        @Nullable StatedSource startSource) {

    private static final int LONGEST_PERIOD = 600;

    /** The promise it asks for; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Promise read(UUID id) {
        var findings = new Findings();
        var promise = read(id, findings);
        findings.refuseIfAny();
        return Objects.requireNonNull(promise); // there unless something was found
    }

    /** Nothing where something is wrong, and what it is in {@code findings}. */
    @Nullable
    Promise read(UUID id, Findings findings) {
        var readMetric = findings.required("/metric", metric, OneOf.of(Metric.class));
        var bounds = findings.read("", readMetric, of -> Bounds.read(of, min, max, currency));
        var firstDay = findings.read("/start", start, BusinessDays::parse);
        var readSource = findings.required("/source", source, StatedSource::read);
        var readStartSource = findings.read("/startSource", startSource, StatedSource::read);
        findings.require(months != null, "/months", "required");
        findings.require(
                months == null || (months >= 1 && months <= LONGEST_PERIOD),
                "/months",
                "months-out-of-range",
                "from",
                1,
                "to",
                LONGEST_PERIOD);
        findings.require(start == null || startSource != null, "/startSource", "start-source-required");
        findings.require(startSource == null || start != null, "/start", "start-required");
        return bounds == null || months == null
                ? null
                : Promise.of(
                        id,
                        readMetric,
                        bounds,
                        new Promise.Period(months, firstDay),
                        new Promise.Basis(readSource, readStartSource));
    }
}
