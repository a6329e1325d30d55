package kz.kinoqor.bench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;
import org.junit.jupiter.api.Test;

class MethodTest {

    private static final Bar BAR = Bar.FILM_AT_CATALOG;

    @Test
    void nothingCountsBeforeTheLoadThatComesFirst() throws Exception {
        var measurement = new Scripted();

        new Method(2, Duration.ZERO, Duration.ZERO).run(measurement, line -> {});

        assertThat(measurement.calls).startsWith("prepare", "warm").endsWith("turn", "turn");
    }

    @Test
    void ratiosAreTakenWithinATurnNotBetweenSums() {
        var run = new Run(Set.of(BAR), List.of(turn(100, 50), turn(10, 9)), 0);

        assertThat(run.ratios(BAR)).containsExactly(0.5, 0.9);
    }

    @Test
    void whatSharesItsRoundsIsNamedOnceForEachMeasure() {
        assertThat(new Scripted().name()).isEqualTo("P4, P8");
    }

    @Test
    void stolenTimeIsAShareOfAllTime() {
        var before = Steal.parse("cpu  100 0 100 700 0 0 0 100 0 0\ncpu0 1 1 1 1");
        var after = Steal.parse("cpu  150 0 150 800 0 0 0 150 0 0\ncpu0 1 1 1 1");

        assertThat(after.since(before)).isEqualTo(0.2);
    }

    @Test
    void aProcessWithBracketsAndSpacesInItsNameIsRead() {
        assertThat(CpuTime.parse("7 (a) b) S 1 7 7 0 -1 0 0 0 0 0 150 50 0 0 20 0"))
                .isEqualTo(2_000_000.0);
    }

    private static Map<Bar, Pair> turn(double reference, double ours) {
        return Map.of(BAR, new Pair(Round.of(reference, Map.of()), Round.of(ours, Map.of())));
    }

    /** A measurement that remembers what it was asked for. */
    private static final class Scripted implements Measurement {

        private final List<String> calls = new ArrayList<>();

        @Override
        public Set<Bar> bars() {
            return Set.of(Bar.VISIBLE_P99, Bar.VISIBLE_P50, BAR);
        }

        @Override
        public void prepare() {
            calls.add("prepare");
        }

        @Override
        public void warm(Duration time) {
            calls.add("warm");
        }

        @Override
        public Map<Bar, Pair> turn(Duration round) {
            calls.add("turn");
            return MethodTest.turn(100, 50);
        }
    }
}
