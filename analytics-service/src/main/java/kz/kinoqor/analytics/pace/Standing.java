package kz.kinoqor.analytics.pace;

import java.util.Collection;
import java.util.Comparator;

/**
 * Where a promise stands on a date, worst first; the last three say that nobody can tell. The bounds, in the order in
 * which they are tried:
 *
 * <ol>
 *   <li>{@code MET} as soon as the upper bound is reached, or the lower one where there is no upper;
 *   <li>once the period is over (from {@code start + months} on): {@code MET} with the lower bound reached, otherwise
 *       {@code MISSED};
 *   <li>while it runs: {@code BEHIND} below the band, {@code AHEAD} above it, {@code ON_TRACK} within, bounds included.
 * </ol>
 *
 * Before its start a promise owes nothing: its band is 0..0, so a fund that has done nothing is {@code ON_TRACK} and one
 * that has begun early is {@code AHEAD}.
 */
public enum Standing {
    MISSED,
    BEHIND,
    ON_TRACK,
    AHEAD,
    MET,
    /** No source states when the period begins. */
    UNKNOWN_START,
    /** Nothing counts this metric yet. */
    UNKNOWN_FIGURE,
    /** Of a fund as a whole: it has promised nothing. */
    NO_PROMISE;

    public static Standing of(Promise promise, Elapsed elapsed, Fraction figure) {
        var enough = promise.most() == null ? promise.least() : promise.most();
        if (figure.compareTo(enough) >= 0) {
            return MET;
        }
        if (elapsed.over()) {
            return figure.compareTo(promise.least()) >= 0 ? MET : MISSED;
        }
        var band = Band.of(promise, elapsed);
        if (band.isAbove(figure)) {
            return BEHIND;
        }
        return band.isBelow(figure) ? AHEAD : ON_TRACK;
    }

    /** The worst of what can be told; where nothing can, why not. */
    public static Standing worst(Collection<Standing> standings) {
        return standings.stream().min(Comparator.naturalOrder()).orElse(NO_PROMISE);
    }
}
