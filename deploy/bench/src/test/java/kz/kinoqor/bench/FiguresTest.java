package kz.kinoqor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Bar MORE = new Bar("requests/s", Round::perSecond, 0.40, 0.70, Bar.Better.MORE);

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(Figures.median(List.of(9.0, 1.0, 3.0))).isEqualTo(3.0);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Figures.median(List.of(1.0, 2.0, 4.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void aPercentileIsInterpolated() {
        assertThat(Figures.percentile(new double[] {0, 10, 20, 30}, 0.99)).isCloseTo(29.7, within(1e-9));
    }

    @Test
    void ratiosAreTakenWithinAPairNotBetweenSums() {
        var run = new Pairs.Run(
                new Scripted(List.of(), List.of()),
                List.of(new Pairs.Pair(round(100), round(50)), new Pairs.Pair(round(10), round(9))),
                0);

        assertThat(run.ratios(MORE)).containsExactly(0.5, 0.9);
    }

    @Test
    void aRatioBelowItsFloorIsNotMet() {
        assertThat(MORE.isMetBy(0.3999)).isFalse();
    }

    @Test
    void whereLessIsBetterTheFloorIsACeiling() {
        var less = new Bar("p50 ms", Round::p50, 30, 12, Bar.Better.LESS);

        assertThat(less.isMetBy(30.1)).isFalse();
    }

    @Test
    void referenceAndSubjectTakeTurns() throws Exception {
        var measurement = new Scripted(List.of(100.0, 100.0, 100.0), List.of(50.0, 60.0, 70.0));

        new Pairs(2, Duration.ZERO, Duration.ZERO).run(measurement, line -> {});

        assertThat(measurement.turns).containsExactly("A", "B", "A", "B", "A", "B");
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

    @Test
    void theStatementIsTheCatalogsOwnWithTheFilmInIt() throws Exception {
        var film = new UUID(0, 1);
        var source =
                "COLUMNS = \"\"\"\n  select f.id\n  \"\"\";\nBY_ID = COLUMNS + \"\"\"\n  from film f\n where f.id = ?\n\"\"\";";

        assertThat(FilmStatement.of(source, film).replaceAll("\\s+", " ").strip())
                .isEqualTo("select f.id from film f where f.id = '" + film + "';");
    }

    private static Round round(double perSecond) {
        return new Round(perSecond, 0, 0, Map.of());
    }

    /** A measurement that gives what it was told to give. */
    private static final class Scripted implements Measurement {

        private final Deque<Double> references;
        private final Deque<Double> subjects;
        private final List<String> turns = new ArrayList<>();

        Scripted(List<Double> references, List<Double> subjects) {
            this.references = new ArrayDeque<>(references);
            this.subjects = new ArrayDeque<>(subjects);
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public String what() {
            return "a test";
        }

        @Override
        public List<Bar> bars() {
            return List.of(MORE);
        }

        @Override
        public void prepare() {
            turns.clear();
        }

        @Override
        public Round reference(Duration time) {
            turns.add("A");
            return round(references.removeFirst());
        }

        @Override
        public Round subject(Duration time) {
            turns.add("B");
            return round(subjects.removeFirst());
        }
    }
}
