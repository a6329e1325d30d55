package kz.kinoqor.funding.fund;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a fund said it would do. It is kept as JSON by a mapper that is not the one of HTTP, so its day says itself that
 * it is text.
 *
 * @param min decimal text: for SIZE money with exactly the digits of {@code currency}, a whole number otherwise
 * @param max null where the source says "more than"
 * @param currency ISO 4217, for SIZE only
 * @param months length of the promised period
 * @param start first day of the period, null while no source states it
 * @param startSource who said when it starts
 */
@Schema(name = "Promise")
record Promise(
        UUID id,
        Metric metric,
        @Schema(examples = "5500000000.00") String min,
        @Nullable String max,
        @Nullable @Schema(examples = "KZT") String currency,
        @Schema(examples = "36") int months,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate start,

        Source source,
        @Nullable Source startSource) {

    /** When the promise is to be kept. */
    record Period(int months, @Nullable LocalDate start) {}

    /** Who said what is promised, and who said when it starts. */
    record Basis(Source source, @Nullable Source startSource) {}

    static Promise of(UUID id, Metric metric, Bounds bounds, Period period, Basis basis) {
        return new Promise(
                id,
                metric,
                bounds.min(),
                bounds.max(),
                bounds.currency(),
                period.months(),
                period.start(),
                basis.source(),
                basis.startSource());
    }
}
