package kz.kinoqor.bench.measurement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Figures;
import kz.kinoqor.bench.figure.Pair;

/**
 * Runs references and ours by turns, so that all see the same machine, and repeats a turn in which somebody else took the
 * processor.
 *
 * @param turns how many are counted
 * @param warmUp load before the first of them
 * @param round length of a round
 */
public record Method(int turns, Duration warmUp, Duration round) {

    private static final double MOST_STEAL = 0.10;
    private static final int MOST_REPEATS = 10;

    public Run run(Measurement measurement, Consumer<String> progress) throws Exception {
        Consumer<String> said = line -> progress.accept(measurement.name() + ": " + line);
        said.accept("data and programs are brought into place");
        measurement.prepare();
        said.accept("load for about " + warmUp.toSeconds() + " s or more before anything counts");
        measurement.warm(warmUp);
        var counted = new ArrayList<Map<Bar, Pair>>();
        var dropped = 0;
        while (counted.size() < turns) {
            var turn = turn(measurement, dropped < MOST_REPEATS, said);
            if (turn.isPresent()) {
                counted.add(turn.get());
                said.accept("turn " + counted.size() + " of " + turns + ": " + describe(turn.get()));
            } else {
                dropped++;
            }
        }
        return new Run(measurement.bars(), List.copyOf(counted), dropped);
    }

    /** Nothing where somebody else had the processor meanwhile and the turn may be repeated. */
    private Optional<Map<Bar, Pair>> turn(Measurement measurement, boolean repeatable, Consumer<String> said)
            throws Exception {
        var before = Steal.now();
        var turn = Optional.<Map<Bar, Pair>>empty();
        try {
            turn = Optional.of(measurement.turn(round));
        } catch (Overrun overrun) {
            if (!repeatable || Steal.now().since(before) <= MOST_STEAL) {
                throw overrun;
            }
            said.accept("overrun, " + overrun.getMessage());
        }
        var stolen = Steal.now().since(before);
        if (turn.isPresent() && (!repeatable || stolen <= MOST_STEAL)) {
            return turn;
        }
        said.accept("turn dropped, " + Math.round(stolen * 100) + " % stolen");
        return Optional.empty();
    }

    private static String describe(Map<Bar, Pair> turn) {
        return turn.entrySet().stream()
                .map(entry -> "%s %s %s / %s = %s"
                        .formatted(
                                entry.getKey().measure(),
                                entry.getKey().figure().label(),
                                Figures.of(entry.getKey()
                                        .figure()
                                        .of(entry.getValue().ours())),
                                Figures.of(entry.getKey()
                                        .figure()
                                        .of(entry.getValue().reference())),
                                Figures.of(entry.getKey().figure().ratio(entry.getValue()))))
                .collect(Collectors.joining("; "));
    }
}
