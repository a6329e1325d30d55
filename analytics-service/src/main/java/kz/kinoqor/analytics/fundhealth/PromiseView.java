package kz.kinoqor.analytics.fundhealth;

import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.analytics.pace.Band;
import kz.kinoqor.analytics.pace.Elapsed;
import kz.kinoqor.analytics.pace.Promise;
import kz.kinoqor.contracts.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PromiseHealth", description = "One promise on that day")
record PromiseView(
        UUID promiseId,

        @Schema(description = "SIZE, PROJECTS or EVENTS; an open set", examples = "PROJECTS")
        String metric,

        PromisedView promised,

        @Schema(description = "How much of the period has passed; null while the start is unknown") @Nullable
        ElapsedView elapsed,

        @Schema(description = "Where an even pace would be: min·t/T to max·t/T; null while the start is unknown")
        @Nullable
        BandView band,

        @Schema(
                description =
                        "What there is of it: committed money in the promise's currency, or a count; null where nothing counts the metric",
                examples = "6")
        @Nullable
        String figure,

        @Schema(description = "The figure for each hundred of the lower bound", examples = "40.00") @Nullable
        String percent,

        @Schema(
                description =
                        "MET: the upper bound (the lower where there is none) is reached, or the lower one at the end; MISSED: over without it; BEHIND, ON_TRACK (bounds included), AHEAD: against the band; UNKNOWN_START; UNKNOWN_FIGURE",
                examples = "ON_TRACK")
        String status) {

    static PromiseView of(PromiseHealth health) {
        var promise = health.promise();
        var percent = health.percent();
        return new PromiseView(
                promise.id(),
                promise.metric(),
                PromisedView.of(promise),
                health.elapsed() == null ? null : ElapsedView.of(health.elapsed()),
                health.band() == null ? null : BandView.of(health.band()),
                health.figure() == null ? null : health.figure().rendered(promise.decimals()),
                percent == null ? null : percent.rendered(2),
                health.standing().name());
    }

    @Schema(name = "Promised", description = "What was promised, as told")
    record PromisedView(
            @Schema(examples = "15") String min,

            @Schema(description = "null where the source says \"more than\"", examples = "20") @Nullable
            String max,

            @Schema(description = "ISO 4217, for SIZE only") @Nullable
            String currency,

            @Schema(examples = "36") int months,

            @Schema(description = "First day of the period; null while no source states it") @Nullable
            LocalDate start,

            @Schema(description = "First day after the period") @Nullable
            LocalDate end,

            Source source,

            @Nullable Source startSource) {

        static PromisedView of(Promise promise) {
            return new PromisedView(
                    promise.min().toPlainString(),
                    promise.max() == null ? null : promise.max().toPlainString(),
                    promise.currency(),
                    promise.months(),
                    promise.start(),
                    promise.start() == null ? null : promise.start().plusMonths(promise.months()),
                    promise.source(),
                    promise.startSource());
        }
    }

    @Schema(name = "Elapsed", description = "Months that have passed, of those promised")
    record ElapsedView(
            @Schema(examples = "12.00") String months,

            @Schema(description = "The same, exact", examples = "12/1")
            String exactMonths,

            @Schema(examples = "36") int of) {

        static ElapsedView of(Elapsed elapsed) {
            return new ElapsedView(
                    elapsed.months().rendered(2), elapsed.months().toString(), elapsed.of());
        }
    }

    @Schema(name = "PaceBand", description = "Where an even pace would be, half to even and exact")
    record BandView(
            @Schema(examples = "5.00") String min,
            @Schema(examples = "6.67") @Nullable String max,
            @Schema(examples = "5/1") String exactMin,
            @Schema(examples = "20/3") @Nullable String exactMax) {

        static BandView of(Band band) {
            var max = band.max();
            return new BandView(
                    band.min().rendered(2),
                    max == null ? null : max.rendered(2),
                    band.min().toString(),
                    max == null ? null : max.toString());
        }
    }
}
