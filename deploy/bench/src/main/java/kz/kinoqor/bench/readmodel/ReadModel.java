package kz.kinoqor.bench.readmodel;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.measurement.Measurement;
import kz.kinoqor.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/**
 * P6, P7 and P17 of read models: the film census built from the first event on, its positions in the transactions of its
 * tables, beside other ways to bring as many rows into the same database; and its own pace while it holds few of them
 * beside that while it holds a hundred times as many.
 */
public final class ReadModel implements Measurement {

    /** Around a hundredth of all events, and after the first batches. */
    private static final double FEW_FROM = 0.002;

    private static final double FEW_TO = 0.018;
    /** Nearly all: at the very end comparing begins. */
    private static final double MANY_FROM = 0.95;

    private static final double MANY_TO = 0.98;

    private final LocalStack stack;
    private final int events;
    private final DebeziumSink sink;
    private @Nullable FilmCensusRows rows;

    /**
     * @param events at least so many
     */
    public ReadModel(LocalStack stack, Path home, int events) {
        this.stack = stack;
        this.events = events;
        this.sink = new DebeziumSink(stack, home);
    }

    @Override
    public Set<Bar> bars() {
        return EnumSet.of(
                Bar.READ_MODEL, Bar.READ_MODEL_BESIDE_SINK, Bar.READ_MODEL_BESIDE_ROWS, Bar.READ_MODEL_OF_MANY);
    }

    @Override
    public void prepare() throws Exception {
        new FilmEvents(stack).atLeast(events);
        rows = FilmCensusRows.of(stack);
        sink.start();
    }

    /** Once through: what is measured is long, and its code is warm after that. */
    @Override
    public void warm(Duration time) throws Exception {
        turn(time.dividedBy(4));
    }

    @Override
    public Map<Bar, Pair> turn(Duration round) throws Exception {
        var copied = requireNonNull(rows).copied();
        var oneByOne = requireNonNull(rows).oneByOne(round);
        var sunk = sink.round(round, requireNonNull(rows).count());
        var turn = new EnumMap<Bar, Pair>(Bar.class);
        try (var rebuild = Rebuild.begin(stack)) {
            var all = rebuild.events();
            var few = rebuild.between((long) (FEW_FROM * all), (long) (FEW_TO * all));
            var many = rebuild.between((long) (MANY_FROM * all), (long) (MANY_TO * all));
            var built = rebuild.toTheEnd();
            turn.put(Bar.READ_MODEL, new Pair(copied, built));
            turn.put(Bar.READ_MODEL_BESIDE_SINK, new Pair(sunk, built));
            turn.put(Bar.READ_MODEL_BESIDE_ROWS, new Pair(oneByOne, built));
            turn.put(Bar.READ_MODEL_OF_MANY, new Pair(few, many));
        }
        return turn;
    }

    @Override
    public void close() {
        sink.close();
    }
}
