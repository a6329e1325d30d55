package kz.kinoqor.analytics.orgcensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);

    @Test
    void statesFourRegionsAndNoTotalForZhambyl() {
        var coverage = Coverage.shipped();

        assertThat(coverage.statements())
                .extracting(CoverageStatement::region, CoverageStatement::total)
                .containsExactly(tuple("KZ-75", 20), tuple("KZ-71", 10), tuple("KZ-31", null), tuple("KZ-27", 11));
    }

    @Test
    void repeatsTheWordsOfTheSourceWithTheirCommas() {
        var almaty = Coverage.shipped().of("KZ-75", END_OF_2024);

        assertThat(almaty)
                .map(CoverageStatement::quote)
                .hasValue(
                        "Almaty leads with 20 film organizations, including one state-owned and two with foreign capital.");
    }

    @Test
    void saysNothingOfAYearBeforeTheFirstStatement() {
        assertThat(Coverage.shipped().of("KZ-75", END_OF_2024.minusYears(1))).isEmpty();
    }

    @Test
    void holdsUntilAnotherStatementTakesItsPlace() {
        var coverage = new Coverage(List.of(stated(2024, 20), stated(2026, 25)));

        assertThat(coverage.of("KZ-75", END_OF_2024.plusYears(1)))
                .map(CoverageStatement::total)
                .hasValue(20);
        assertThat(coverage.of("KZ-75", END_OF_2024.plusYears(2)))
                .map(CoverageStatement::total)
                .hasValue(25);
    }

    private static CoverageStatement stated(int year, int total) {
        return new CoverageStatement("KZ-75", year, total, "a-source", "its words");
    }
}
