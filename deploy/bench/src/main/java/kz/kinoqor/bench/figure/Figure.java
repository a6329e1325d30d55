package kz.kinoqor.bench.figure;

import java.util.function.ToDoubleFunction;

/** What of a round is compared. */
public enum Figure {
    PER_SECOND("per second", Round::perSecond),
    PER_PROCESSOR_SECOND("per processor second", Round::perProcessorSecond),
    P50("p50, ms", Round::p50),
    P99("p99, ms", Round::p99);

    private final String label;
    private final ToDoubleFunction<Round> value;

    Figure(String label, ToDoubleFunction<Round> value) {
        this.label = label;
        this.value = value;
    }

    public String label() {
        return label;
    }

    public double of(Round round) {
        return value.applyAsDouble(round);
    }

    /** Ours for each one of the reference's. */
    public double ratio(Pair pair) {
        return of(pair.ours()) / of(pair.reference());
    }
}
