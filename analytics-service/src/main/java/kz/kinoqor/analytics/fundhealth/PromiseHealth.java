package kz.kinoqor.analytics.fundhealth;

import java.time.LocalDate;
import kz.kinoqor.analytics.pace.Band;
import kz.kinoqor.analytics.pace.Elapsed;
import kz.kinoqor.analytics.pace.Fraction;
import kz.kinoqor.analytics.pace.Promise;
import kz.kinoqor.analytics.pace.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One promise on one day.
 *
 * @param elapsed null while no source states the start
 * @param band null likewise
 * @param figure what there is of the promised: committed money of the promise's own currency, or distinct films; null
 *     where nothing counts the metric
 */
record PromiseHealth(
        Promise promise,
        @Nullable Elapsed elapsed,
        @Nullable Band band,
        @Nullable Fraction figure,
        Standing standing) {

    static PromiseHealth of(Promise promise, Commitments commitments, LocalDate onDate) {
        var figure = figure(promise, commitments);
        if (promise.start() == null) {
            return new PromiseHealth(promise, null, null, figure, Standing.UNKNOWN_START);
        }
        var elapsed = Elapsed.on(onDate, promise.start(), promise.months());
        var standing = figure == null ? Standing.UNKNOWN_FIGURE : Standing.of(promise, elapsed, figure);
        return new PromiseHealth(promise, elapsed, Band.of(promise, elapsed), figure, standing);
    }

    /** Of the lower bound: what there is for each hundred promised; null where there is nothing to compare. */
    @Nullable
    Fraction percent() {
        return figure == null || promise.min().signum() == 0
                ? null
                : figure.times(Fraction.of(100)).over(promise.least());
    }

    private static @Nullable Fraction figure(Promise promise, Commitments commitments) {
        return switch (promise.metric()) {
            case Promise.SIZE ->
                promise.currency() == null
                        ? null
                        : Fraction.of(commitments.in(promise.currency()).getAmount());
            case Promise.PROJECTS -> Fraction.of(commitments.films());
            default -> null; // live events are not counted anywhere yet, nor is what a newer producer may promise
        };
    }
}
