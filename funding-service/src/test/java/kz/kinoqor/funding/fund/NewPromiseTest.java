package kz.kinoqor.funding.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.rule.BrokenRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPromiseTest {

    private static final UUID ID = UUID.randomUUID();
    private static final StatedSource SAID = new StatedSource("aifc-creative-sector", null, null, null, null);

    @Test
    void theFundsOwnPromiseIsReadAsItWasMade() {
        var promise = new NewPromise("SIZE", "5500000000", "5500000000.00", "KZT", 36, null, SAID, null).read(ID);

        assertThat(promise)
                .isEqualTo(new Promise(
                        ID, Metric.SIZE, "5500000000.00", "5500000000.00", "KZT", 36, null, SAID.read(), null));
    }

    @Test
    void moreThanTenEventsHaveNoUpperBound() {
        var promise = new NewPromise("EVENTS", "10", null, null, 36, null, SAID, null).read(ID);

        assertThat(promise.max()).isNull();
    }

    @Test
    void aStartComesWithTheSourceThatStatesIt() {
        var promise = new NewPromise("PROJECTS", "15", "20", null, 36, "2025-01-01", SAID, SAID).read(ID);

        assertThat(promise.start()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(promise.startSource()).isEqualTo(SAID.read());
    }

    @Test
    void aStartWithoutItsSourceIsRefused() {
        assertThat(refusalOf(new NewPromise("PROJECTS", "15", "20", null, 36, "2025-01-01", SAID, null)))
                .isEqualTo("/startSource start-source-required");
    }

    @Test
    void aSourceOfAStartThatIsNotThereIsRefused() {
        assertThat(refusalOf(new NewPromise("PROJECTS", "15", "20", null, 36, null, SAID, SAID)))
                .isEqualTo("/start start-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-01", "2025-01-01?", "01.01.2025", "+2025-01-01"})
    void aStartIsAWholeDay(String start) {
        assertThat(refusalOf(new NewPromise("PROJECTS", "15", "20", null, 36, start, SAID, SAID)))
                .isEqualTo("/start day-not-exact");
    }

    @ParameterizedTest
    @CsvSource({
        "SIZE, 20.00, 15.00, KZT, /max bounds-reversed",
        "SIZE, 5.001, 6.00, KZT, /min amount-too-many-decimals",
        "SIZE, 0, 6.00, KZT, /min amount-not-positive",
        "SIZE, -1, 6.00, KZT, /min amount-not-positive",
        "SIZE, 5.00, , , /currency required",
        "SIZE, , 6.00, KZT, /min required",
        "SIZE, 5.00, 6.00, XYZ, /currency currency-unknown",
        "PROJECTS, 20, 15, , /max bounds-reversed",
        "PROJECTS, 0, 15, , /min count-malformed",
        "PROJECTS, 1.5, 15, , /min count-malformed",
        "PROJECTS, 15, 20.0, , /max count-malformed",
        "PROJECTS, -3, 15, , /min count-malformed",
        "PROJECTS, 15, 20, KZT, /currency currency-for-money-only",
        "EVENTS, , 20, , /min required",
        "HOPE, 15, 20, , /metric choice-unknown"
    })
    void boundsThatCannotBeMeantAreRefused(
            String metric, @Nullable String min, @Nullable String max, @Nullable String currency, String finding) {
        assertThat(refusalOf(new NewPromise(metric, min, max, currency, 36, null, SAID, null)))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 601})
    void aPeriodLastsFromOneMonthToFiftyYears(int months) {
        assertThat(refusalOf(new NewPromise("PROJECTS", "15", "20", null, months, null, SAID, null)))
                .isEqualTo("/months months-out-of-range");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThat(refusalOf(new NewPromise(null, null, null, null, null, null, null, null)))
                .isEqualTo("/metric required, /source required, /months required");
    }

    @Test
    void aSupersessionSaysWhyAsWell() {
        var supersession = new Supersession("PROJECTS", "15", "20", null, 36, null, SAID, null, " ");

        assertThat(catchThrowableOfType(BrokenRules.class, () -> supersession.read(ID)))
                .hasMessage("/reason text-blank");
    }

    private static String refusalOf(NewPromise promise) {
        return String.valueOf(
                catchThrowableOfType(BrokenRules.class, () -> promise.read(ID)).getMessage());
    }
}
