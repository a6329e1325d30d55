package kz.kinoqor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs reference and subject by turns, so that both see the same machine, and repeats a pair in which somebody else took
 * the processor.
 *
 * @param pairs how many counted pairs
 * @param warmUp load before the first of them
 * @param round length of a round
 */
record Pairs(int pairs, Duration warmUp, Duration round) {

    private static final double MOST_STEAL = 0.10;
    private static final int MOST_REPEATS = 10;

    /** One counted pair. */
    record Pair(Round reference, Round subject) {}

    /** A measurement with its counted pairs, and how many were dropped for stolen time. */
    record Run(Measurement measurement, List<Pair> pairs, int dropped) {

        List<Double> ratios(Bar bar) {
            return pairs.stream()
                    .map(pair -> bar.figure().applyAsDouble(pair.subject())
                            / bar.figure().applyAsDouble(pair.reference()))
                    .toList();
        }
    }

    Run run(Measurement measurement, Consumer<String> progress) throws Exception {
        measurement.prepare();
        progress.accept(measurement.name() + ": load for at least " + warmUp.toSeconds() + " s before anything counts");
        measurement.warm(warmUp);
        var counted = new ArrayList<Pair>();
        var dropped = 0;
        while (counted.size() < pairs) {
            var pair = pair(measurement, dropped < MOST_REPEATS, progress);
            if (pair.isPresent()) {
                counted.add(pair.get());
                progress.accept(measurement.name() + ": pair " + counted.size() + " of " + pairs + ": "
                        + describe(measurement, pair.get()));
            } else {
                dropped++;
            }
        }
        return new Run(measurement, List.copyOf(counted), dropped);
    }

    /** Nothing where somebody else had the processor meanwhile and the pair may be repeated. */
    private Optional<Pair> pair(Measurement measurement, boolean repeatable, Consumer<String> progress)
            throws Exception {
        var before = Steal.now();
        var pair = Optional.<Pair>empty();
        try {
            pair = Optional.of(new Pair(measurement.reference(round), measurement.subject(round)));
        } catch (Overrun overrun) {
            if (!repeatable || Steal.now().since(before) <= MOST_STEAL) {
                throw overrun;
            }
            progress.accept(measurement.name() + ": overrun, " + overrun.getMessage());
        }
        var stolen = Steal.now().since(before);
        if (pair.isPresent() && (!repeatable || stolen <= MOST_STEAL)) {
            return pair;
        }
        progress.accept(measurement.name() + ": pair dropped, " + Math.round(stolen * 100) + " % stolen");
        return Optional.empty();
    }

    private static String describe(Measurement measurement, Pair pair) {
        var run = new Run(measurement, List.of(pair), 0);
        return String.join(
                ", ",
                measurement.bars().stream()
                        .map(bar -> bar.label() + " " + Figures.of(bar.figure().applyAsDouble(pair.subject())) + " / "
                                + Figures.of(bar.figure().applyAsDouble(pair.reference())) + " = "
                                + Figures.of(run.ratios(bar).getFirst()))
                        .toList());
    }
}
