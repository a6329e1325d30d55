package kz.kinoqor.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {

    @ParameterizedTest
    @CsvSource({
        "KZT, 2", "USD, 2", "JPY, 0", "KWD, 3", "CLF, 4", "UYW, 4", "XOF, 0", "XCG, 2", "ZWG, 2", "SLE, 2", "VED, 2"
    })
    void aCurrencyHasTheExponentOfIso4217(String code, int decimals) {
        assertThat(Currencies.parse(code).getDecimalPlaces()).isEqualTo(decimals);
    }

    @Test
    void everyCurrentCurrencyOfTheTableCanBeUsed() {
        assertThat(Currencies.exponents())
                .hasSizeGreaterThan(150)
                .allSatisfy(
                        (code, decimals) -> assertThat(Currencies.parse(code).getDecimalPlaces())
                                .as(code)
                                .isEqualTo(decimals));
    }

    @ParameterizedTest
    @CsvSource({
        "KZ, currency-unknown",
        "kzt, currency-unknown",
        "'', currency-unknown",
        "DEM, currency-withdrawn",
        "HRK, currency-withdrawn",
        "RUR, currency-withdrawn",
        "XAU, currency-without-amounts",
        "XXX, currency-without-amounts"
    })
    void aCodeInWhichNobodyPaysIsRefused(String code, String rule) {
        assertThat(Refused.by(() -> Currencies.parse(code)).code()).isEqualTo(rule);
    }

    @Test
    void aWithdrawnCurrencySaysSinceWhen() {
        assertThat(Refused.by(() -> Currencies.parse("HRK")).args()).containsEntry("since", "2023-01");
    }
}
