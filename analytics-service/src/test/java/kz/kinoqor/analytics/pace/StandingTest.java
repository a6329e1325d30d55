package kz.kinoqor.analytics.pace;

import static kz.kinoqor.analytics.pace.Standing.AHEAD;
import static kz.kinoqor.analytics.pace.Standing.BEHIND;
import static kz.kinoqor.analytics.pace.Standing.MET;
import static kz.kinoqor.analytics.pace.Standing.MISSED;
import static kz.kinoqor.analytics.pace.Standing.NO_PROMISE;
import static kz.kinoqor.analytics.pace.Standing.ON_TRACK;
import static kz.kinoqor.analytics.pace.Standing.UNKNOWN_FIGURE;
import static kz.kinoqor.analytics.pace.Standing.UNKNOWN_START;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @ParameterizedTest(name = "{0} projects of 15..20 in 36 months after 12: {1}")
    @CsvSource({"4, BEHIND", "5, ON_TRACK", "6, ON_TRACK", "7, AHEAD", "19, AHEAD", "20, MET"})
    void isReadOffTheBandOnceAYearHasPassed(int projects, Standing standing) {
        assertThat(standing(promise("15", "20"), START.plusMonths(12), projects))
                .isEqualTo(standing);
    }

    @Test
    void theBandIsExactAndOnlyRoundedToBeShown() {
        var band = Band.of(promise("15", "20"), Elapsed.on(START.plusMonths(12), START, 36));

        assertThat(band).isEqualTo(new Band(Fraction.of(5), Fraction.of(20, 3)));
    }

    @Test
    void theBoundsThemselvesAreOnTrack() {
        var promise = promise("12", "24");

        assertThat(standing(promise, START.plusMonths(12), 4)).isEqualTo(ON_TRACK);
        assertThat(standing(promise, START.plusMonths(12), 8)).isEqualTo(ON_TRACK);
    }

    @ParameterizedTest(name = "{0} of 15..20 when the period is over: {1}")
    @CsvSource({"14, MISSED", "15, MET", "19, MET", "20, MET"})
    void isDecidedWhenThePeriodIsOver(int projects, Standing standing) {
        assertThat(standing(promise("15", "20"), START.plusMonths(36), projects))
                .isEqualTo(standing);
    }

    @Test
    void reachingTheLowerBoundEarlyDoesNotMeetAPromiseWithAnUpperOne() {
        assertThat(standing(promise("15", "20"), START.plusMonths(35), 16)).isEqualTo(ON_TRACK);
    }

    @Test
    void aPromiseOfMoreThanIsMetAsSoonAsItsOnlyBoundIsReached() {
        assertThat(standing(promise("10", null), START.plusMonths(1), 10)).isEqualTo(MET);
    }

    @Test
    void aPromiseOfMoreThanIsNeverAhead() {
        assertThat(standing(promise("10", null), START.plusMonths(1), 9)).isEqualTo(ON_TRACK);
    }

    @Test
    void nothingIsOwedBeforeTheStart() {
        assertThat(standing(promise("15", "20"), START.minusDays(1), 0)).isEqualTo(ON_TRACK);
    }

    @Test
    void beginningBeforeTheStartIsAhead() {
        assertThat(standing(promise("15", "20"), START.minusDays(1), 1)).isEqualTo(AHEAD);
    }

    @Test
    void aFundStandsAsItsWorstPromiseThatCanBeTold() {
        assertThat(Standing.worst(List.of(UNKNOWN_START, MET, BEHIND, AHEAD))).isEqualTo(BEHIND);
        assertThat(Standing.worst(List.of(MISSED, BEHIND))).isEqualTo(MISSED);
        assertThat(Standing.worst(List.of(UNKNOWN_FIGURE, MET))).isEqualTo(MET);
    }

    @Test
    void aFundThatPromisedNothingHasNothingToKeep() {
        assertThat(Standing.worst(List.of())).isEqualTo(NO_PROMISE);
    }

    @Property
    void moreIsNeverWorse(
            @ForAll @IntRange(min = 0, max = 30) int min,
            @ForAll @IntRange(min = 0, max = 30) int more,
            @ForAll @IntRange(min = -100, max = 1_500) int day,
            @ForAll @IntRange(max = 70) int figure) {
        var promise = promise(Integer.toString(min), Integer.toString(min + more));
        var date = START.plusDays(day);

        assertThat(standing(promise, date, figure + 1)).isGreaterThanOrEqualTo(standing(promise, date, figure));
    }

    @Property
    void timeWithoutWorkIsNeverBetter(
            @ForAll @IntRange(min = 1, max = 30) int min,
            @ForAll @IntRange(min = -100, max = 1_094) int day,
            @ForAll @IntRange(max = 29) int figure) {
        var promise = promise(Integer.toString(min), "30");

        var today = standing(promise, START.plusDays(day), figure);
        var tomorrow = standing(promise, START.plusDays(day + 1), figure);

        assertThat(tomorrow == MET || tomorrow.compareTo(today) <= 0).isTrue();
    }

    private static Standing standing(Promise promise, LocalDate onDate, int figure) {
        return Standing.of(promise, Elapsed.on(onDate, START, promise.months()), Fraction.of(figure));
    }

    private static Promise promise(String min, @Nullable String max) {
        return new Promise(
                new UUID(0, 1),
                Promise.PROJECTS,
                new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                null,
                36,
                START,
                new Source("a-source", null, null, null, null),
                null);
    }
}
