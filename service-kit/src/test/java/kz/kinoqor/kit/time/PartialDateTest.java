package kz.kinoqor.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024,       YEAR,     2024-01-01, 2024-12-31",
        "2024-02,    MONTH,    2024-02-01, 2024-02-29",
        "2024-05-17, DAY,      2024-05-17, 2024-05-17",
        "201X,       DECADE,   2010-01-01, 2019-12-31",
        "19XX,       CENTURY,  1900-01-01, 1999-12-31",
        "2024-XX,    YEAR,     2024-01-01, 2024-12-31",
        "2023-02-XX, MONTH,    2023-02-01, 2023-02-28",
        "2024-XX-XX, YEAR,     2024-01-01, 2024-12-31",
        "2019/2021,  INTERVAL, 2019-01-01, 2021-12-31",
        "2019/..,    INTERVAL, 2019-01-01,",
        "2019/,      INTERVAL, 2019-01-01,",
        "../2019-05, INTERVAL, ,           2019-05-31",
        "unknown,    UNKNOWN,  ,"
    })
    void aDateKnowsHowMuchItKnows(String text, Precision precision, LocalDate earliest, LocalDate latest) {
        var date = PartialDate.parse(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.earliest().orElse(null)).isEqualTo(earliest);
        assertThat(date.latest().orElse(null)).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, STATED",
        "2024?, UNCERTAIN",
        "2024-05~, APPROXIMATE",
        "2024-05-17%, UNCERTAIN_AND_APPROXIMATE",
        "201X~, APPROXIMATE",
        "2019?/2021?, UNCERTAIN",
        "2019?/2021, STATED",
        "2019~/.., APPROXIMATE"
    })
    void aMarkSaysHowSureItsSourceIs(String text, Certainty certainty) {
        assertThat(PartialDate.parse(text).certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "2024-05-17?, 2024",
        "2024-05-17/2024-05-24, 2024",
        "2023-12-30/2024-01-03,",
        "201X,",
        "2019/..,",
        "unknown,"
    })
    void theYearIsKnownWhenThereIsOnlyOne(String text, Integer year) {
        assertThat(PartialDate.parse(text).year().orElse(null)).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13",
                "2024-00",
                "2024-05-00",
                "2024-04-31",
                "1900-02-29",
                "2019/2024-13"
            })
    void aDateThatNeverWasIsRefused(String text) {
        assertThat(Refused.by(() -> PartialDate.parse(text)).code()).isEqualTo("date-impossible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2024",
                "24",
                "2024-5",
                "2024/05/17",
                "17.05.2024",
                "2024-05-17T10:00",
                "20X4",
                "2XXX",
                "XXXX",
                "201X-05",
                "2024-XX-17",
                "2024??",
                "?2024",
                "-2024",
                "Y12024",
                "2024-W05",
                "Unknown",
                "unknown?",
                "../..",
                "/",
                "..",
                "2019/2020/2021",
                "unknown/2019",
                "٢٠٢٤",
                "2024-05-17Z"
            })
    void aTextThatIsNoDateIsRefused(String text) {
        assertThat(Refused.by(() -> PartialDate.parse(text)).code()).isEqualTo("date-malformed");
    }

    @Test
    void anIntervalDoesNotEndBeforeItBegins() {
        assertThat(Refused.by(() -> PartialDate.parse("2021/2019")).code()).isEqualTo("date-interval-reversed");
    }

    @Test
    void anIntervalWithinOneMonthMayBeginLaterInItThanItsEndIsKnown() {
        assertThat(PartialDate.parse("2024-05-17/2024-05").latest()).contains(LocalDate.of(2024, 5, 31));
    }

    @Test
    void datesAreOrderedByTheEarliestDayTheyMayMean() {
        var sorted = Stream.of("unknown", "2024-05", "2024", "../2030", "201X", "2024-01-01", "2019/..")
                .map(PartialDate::parse)
                .sorted()
                .map(PartialDate::text);

        assertThat(sorted).containsExactly("../2030", "201X", "2019/..", "2024-01-01", "2024", "2024-05", "unknown");
    }

    @Test
    void jsonHasItsText() throws JsonProcessingException {
        assertThat(new JsonMapper().writeValueAsString(PartialDate.parse("2024?")))
                .isEqualTo("\"2024?\"");
    }

    /** There is none between 1 BC and AD 1, and no database keeps it. */
    @ParameterizedTest
    @ValueSource(strings = {"0000", "0000-01", "0000-01-01", "0000?", "0000/2024", "../0000-12-31"})
    void thereIsNoYearZero(String text) {
        assertThat(Refused.by(() -> PartialDate.parse(text)).code()).isEqualTo("date-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000X", "00XX"})
    void theFirstCenturyBeginsInItsFirstYear(String text) {
        assertThat(PartialDate.parse(text).earliest()).contains(LocalDate.of(1, 1, 1));
    }

    @Test
    void aBusinessDayHasAYear() {
        assertThat(Refused.by(() -> BusinessDays.parse("0000-01-01")).code()).isEqualTo("date-out-of-range");
    }
}
