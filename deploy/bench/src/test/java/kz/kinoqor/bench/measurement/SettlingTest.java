package kz.kinoqor.bench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SettlingTest {

    @Test
    void aCostThatStillFallsHasNotSettled() {
        assertThat(after(9, 8, 7, 6, 5, 4).isSettled()).isFalse();
    }

    @Test
    void aCostThatFallsByChanceOnlyHasSettled() {
        assertThat(after(9, 5, 4.99, 5.2, 4.98, 4.97).isSettled()).isTrue();
    }

    @Test
    void afterAPauseItMayFallAgain() {
        assertThat(after(9, 5, 5, 5, 5, 4).isSettled()).isFalse();
    }

    @Test
    void aSlowFallIsMeasuredAgainstWhereItBegan() {
        assertThat(after(9, 5, 4.9, 4.8, 4.7, 4.6).isSettled()).isFalse();
    }

    private static Settling after(double... costs) {
        var settling = new Settling();
        DoubleStream.of(costs).forEach(settling::add);
        return settling;
    }
}
