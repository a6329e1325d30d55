package kz.kinoqor.analytics.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ElapsedTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @Test
    void twelveMonthsHavePassedOnTheFirstAnniversary() {
        var elapsed = Elapsed.on(LocalDate.of(2026, 1, 1), START, 36);

        assertThat(elapsed).isEqualTo(new Elapsed(Fraction.of(12), 36, false));
    }

    @Test
    void theDayBeforeTheAnniversaryLacksOneDayOfItsOwnMonth() {
        var elapsed = Elapsed.on(LocalDate.of(2025, 12, 31), START, 36);

        assertThat(elapsed.months()).isEqualTo(Fraction.of(11 * 31 + 30, 31));
    }

    @Test
    void aMonthThatBeganOnThe31stIsFullWhenFebruaryEnds() {
        var elapsed = Elapsed.on(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 1, 31), 12);

        assertThat(elapsed.months()).isEqualTo(Fraction.ONE);
    }

    @Test
    void nothingHasPassedBeforeTheStart() {
        var elapsed = Elapsed.on(START.minusYears(1), START, 36);

        assertThat(elapsed).isEqualTo(new Elapsed(Fraction.ZERO, 36, false));
    }

    @Test
    void theLastDayOfThePeriodIsNotOver() {
        var elapsed = Elapsed.on(LocalDate.of(2027, 12, 31), START, 36);

        assertThat(elapsed.over()).isFalse();
    }

    @Test
    void theDayAfterThePeriodIsOverAndHoldsAllOfIt() {
        var elapsed = Elapsed.on(LocalDate.of(2028, 1, 1), START, 36);

        assertThat(elapsed).isEqualTo(new Elapsed(Fraction.of(36), 36, true));
    }

    @Property
    void everyDayAddsSomethingAndNeverMoreThanThePeriodHolds(
            @ForAll @IntRange(max = 3_000) int startDay,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll @IntRange(max = 2_500) int day) {
        var start = LocalDate.of(2019, 12, 15).plusDays(startDay);

        var today = Elapsed.on(start.plusDays(day), start, months);

        var tomorrow = Elapsed.on(start.plusDays(day + 1), start, months);
        assertThat(today.share()).isBetween(Fraction.ZERO, Fraction.ONE);
        if (today.over()) {
            assertThat(today.share()).isEqualTo(Fraction.ONE);
        } else {
            assertThat(tomorrow.share()).isGreaterThanOrEqualTo(today.share());
        }
    }
}
