package kz.kinoqor.bench;

import java.util.function.ToDoubleFunction;

/**
 * A figure and what it is held against.
 *
 * @param figure what of a round is compared, for example requests per second
 * @param floor below it (or above it, where smaller is better) the work is not done
 * @param aim where we would like to be
 * @param better whether more or less is better
 */
record Bar(String label, ToDoubleFunction<Round> figure, double floor, double aim, Better better) {

    /** Which way is up. */
    enum Better {
        MORE,
        LESS
    }

    boolean isMetBy(double ratio) {
        return better == Better.MORE ? ratio >= floor : ratio <= floor;
    }

    String bound() {
        return (better == Better.MORE ? "≥ " : "≤ ") + Figures.of(floor);
    }
}
