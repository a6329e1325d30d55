package kz.kinoqor.analytics.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void isReducedWithAPositiveDenominator() {
        assertThat(Fraction.of(6, -9)).isEqualTo(Fraction.of(-2, 3)).hasToString("-2/3");
    }

    @Test
    void twentyThirdsOfOneAreShownHalfToEven() {
        assertThat(Fraction.of(20, 3).rendered(2)).isEqualTo("6.67");
    }

    @Test
    void aTieGoesToTheEvenDigit() {
        assertThat(Fraction.of(5, 1000).rendered(2)).isEqualTo("0.00");
        assertThat(Fraction.of(15, 1000).rendered(2)).isEqualTo("0.02");
    }

    @Test
    void readsADecimalExactly() {
        assertThat(Fraction.of(new BigDecimal("5500000000.10"))).isEqualTo(Fraction.of(55_000_000_001L, 10));
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
    }

    @Property
    void dividingUndoesMultiplying(
            @ForAll @IntRange(min = -500, max = 500) int num,
            @ForAll @IntRange(min = 1, max = 500) int den,
            @ForAll @IntRange(min = 1, max = 500) int by) {
        var fraction = Fraction.of(num, den);

        assertThat(fraction.times(Fraction.of(by, 7)).over(Fraction.of(by, 7))).isEqualTo(fraction);
    }

    @Property
    void isOrderedAsTheNumbersItStandsFor(
            @ForAll @IntRange(min = -500, max = 500) int one,
            @ForAll @IntRange(min = 1, max = 500) int den,
            @ForAll @IntRange(min = -500, max = 500) int other) {
        assertThat(Integer.signum(Fraction.of(one, den).compareTo(Fraction.of(other, den))))
                .isEqualTo(Integer.compare(one, other));
    }
}
