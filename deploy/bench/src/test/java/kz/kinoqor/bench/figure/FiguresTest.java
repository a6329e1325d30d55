package kz.kinoqor.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

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
    void aRatioBelowItsFloorIsNotMet() {
        assertThat(Bound.atLeast(0.40, 0.70).isMetBy(0.3999)).isFalse();
    }

    @Test
    void whereLessIsBetterTheFloorIsACeiling() {
        assertThat(Bound.atMost(30, 12).isMetBy(30.1)).isFalse();
    }

    @Test
    void whatAProcessorSecondYieldsCountsAllProcessesTogether() {
        var round = Round.of(7, Map.of("master", 10.0, "worker", 15.0));

        assertThat(Figure.PER_PROCESSOR_SECOND.of(round)).isEqualTo(40_000);
    }
}
