package kz.kinoqor.bench.measurement;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;

/** What is measured beside its references. What can share a round does: one turn may yield several figures. */
public interface Measurement extends AutoCloseable {

    /** The figures it yields. */
    Set<Bar> bars();

    /** Brings data and programs into place; called once. */
    void prepare() throws Exception;

    /** Keeps all sides busy for about this long before anything counts: ours the longest, for it has code to compile. */
    void warm(Duration time) throws Exception;

    /**
     * A round of each side, one after the other.
     *
     * @param round about how long each is to take
     */
    Map<Bar, Pair> turn(Duration round) throws Exception;

    /** Ends the programs it started. */
    @Override
    default void close() throws Exception {}

    /** For example P1, P2. */
    default String name() {
        return bars().stream().sorted().map(Bar::measure).distinct().collect(Collectors.joining(", "));
    }
}
