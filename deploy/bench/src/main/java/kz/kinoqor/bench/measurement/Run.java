package kz.kinoqor.bench.measurement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Figures;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;

/**
 * A measurement that was made.
 *
 * @param turns those that count
 * @param dropped how many did not, for stolen time
 */
public record Run(Set<Bar> bars, List<Map<Bar, Pair>> turns, int dropped) {

    /** Of each turn: sums would let a slow minute of one side pass for a fast one of the other. */
    public List<Double> ratios(Bar bar) {
        return pairs(bar).stream().map(bar.figure()::ratio).toList();
    }

    public double medianRatio(Bar bar) {
        return Figures.median(ratios(bar));
    }

    public boolean meets(Bar bar) {
        return bar.isMetBy(medianRatio(bar));
    }

    public double median(Bar bar, Function<Pair, Round> side, ToDoubleFunction<Round> value) {
        return Figures.median(
                pairs(bar).stream().map(side).map(value::applyAsDouble).toList());
    }

    /** The processes whose time was taken on this side. */
    public Set<String> processes(Bar bar, Function<Pair, Round> side) {
        var processes = new TreeSet<String>();
        pairs(bar)
                .forEach(pair ->
                        processes.addAll(side.apply(pair).microsPerUnit().keySet()));
        return processes;
    }

    public double medianMicros(Bar bar, Function<Pair, Round> side, String process) {
        return median(bar, side, round -> round.microsPerUnit().getOrDefault(process, 0.0));
    }

    private List<Pair> pairs(Bar bar) {
        return turns.stream().map(turn -> turn.get(bar)).toList();
    }
}
