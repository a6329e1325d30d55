package kz.kinoqor.gateway.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final Instant EVENING = Instant.parse("2026-12-01T13:00:05Z");

    @ParameterizedTest
    @CsvSource({"KK, 43\u00a0900\u00a0000", "RU, 43\u00a0900\u00a0000", "EN, '43,900,000'"})
    void numbersAreGroupedAsReadersExpect(Language language, String figure) {
        assertThat(Figures.in(language).number(43_900_000)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"KK, \u22127", "RU, \u22127", "EN, \u22127"})
    void aMinusIsAMinus(Language language, String figure) {
        assertThat(Figures.in(language).number(-7)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KK | 5\u00a0500\u00a0000\u00a0000,00\u00a0₸",
                "RU | 5\u00a0500\u00a0000\u00a0000,00\u00a0₸",
                "EN | KZT\u00a05,500,000,000.00",
            })
    void moneyIsExact(Language language, String figure) {
        assertThat(Figures.in(language).money(new BigDecimal("5500000000.00"), "KZT"))
                .isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KK | 2026\u202fж. 1 желтоқсан, 18:00\u00a0(UTC+5, Алматы)",
                "RU | 1 декабря 2026\u202fг., 18:00\u00a0(UTC+5, Алматы)",
                "EN | 1 December 2026, 18:00\u00a0(UTC+5, Almaty)",
            })
    void anInstantSaysItsZone(Language language, String text) {
        assertThat(Figures.in(language).instant(EVENING)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"KK, 01.12.2026\u00a018:00:05", "RU, 01.12.2026\u00a018:00:05", "EN, 1 Dec 2026\u00a018:00:05"})
    void aMomentOfAnotherDayNamesTheDay(Language language, String text) {
        assertThat(Figures.in(language).moment(EVENING, EVENING.plusSeconds(86_400)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"KK", "RU", "EN"})
    void aMomentOfTodayIsItsHour(Language language) {
        assertThat(Figures.in(language).moment(EVENING, EVENING.plusSeconds(60)))
                .isEqualTo("18:00:05");
    }
}
