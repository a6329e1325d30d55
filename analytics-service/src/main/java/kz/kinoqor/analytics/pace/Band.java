package kz.kinoqor.analytics.pace;

import org.jspecify.annotations.Nullable;

/**
 * Where a fund that works at an even pace would be by now: {@code [min·t/T, max·t/T]}, exact.
 *
 * @param max null where the promise has no upper bound
 */
public record Band(Fraction min, @Nullable Fraction max) {

    public static Band of(Promise promise, Elapsed elapsed) {
        var most = promise.most();
        return new Band(promise.least().times(elapsed.share()), most == null ? null : most.times(elapsed.share()));
    }

    public boolean isAbove(Fraction figure) {
        return figure.compareTo(min) < 0;
    }

    public boolean isBelow(Fraction figure) {
        return max != null && figure.compareTo(max) > 0;
    }
}
