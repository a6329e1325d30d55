package kz.kinoqor.bench.readmodel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.Measurement;
import kz.kinoqor.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** P13: the film census rebuilt while the live one is read, and what its readers notice of that. */
public final class ReadModelWhileRead implements Measurement {

    private final LocalStack stack;
    private final int events;
    private @Nullable FilmCensusRows rows;

    /**
     * @param events at least so many
     */
    public ReadModelWhileRead(LocalStack stack, int events) {
        this.stack = stack;
        this.events = events;
    }

    @Override
    public Set<Bar> bars() {
        return EnumSet.of(Bar.REBUILD_WHILE_READ, Bar.READS_WHILE_REBUILT);
    }

    @Override
    public void prepare() throws Exception {
        new FilmEvents(stack).atLeast(events);
        rows = FilmCensusRows.of(stack);
    }

    /** Once through: what is measured is long, and its code is warm after that. */
    @Override
    public void warm(Duration time) throws Exception {
        turn(time.dividedBy(4));
    }

    @Override
    public Map<Bar, Pair> turn(Duration round) throws Exception {
        var copied = requireNonNull(rows).copied();
        var alone = alone(round);
        var turn = new EnumMap<Bar, Pair>(Bar.class);
        try (var reads = Reads.of(stack);
                var rebuild = Rebuild.begin(stack)) {
            turn.put(Bar.REBUILD_WHILE_READ, new Pair(copied, rebuild.toTheEnd()));
            turn.put(Bar.READS_WHILE_REBUILT, new Pair(alone, reads.round()));
        }
        return turn;
    }

    private Round alone(Duration time) throws Exception {
        try (var reads = Reads.of(stack)) {
            Thread.sleep(time);
            return reads.round();
        }
    }
}
