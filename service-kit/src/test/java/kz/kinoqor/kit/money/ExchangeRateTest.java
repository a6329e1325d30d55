package kz.kinoqor.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import kz.kinoqor.kit.rule.Refused;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRateTest {

    private static final CurrencyUnit USD = Currencies.parse("USD");
    private static final CurrencyUnit KZT = Currencies.parse("KZT");

    @ParameterizedTest
    @CsvSource({"0.01, 0.5, 0.00", "0.03, 0.5, 0.02", "0.05, 0.5, 0.02", "-0.03, 0.5, -0.02", "1.00, 454.545, 454.54"})
    void halvesGoToTheEvenNeighbour(String usd, BigDecimal factor, String kzt) {
        var converted = new ExchangeRate(USD, KZT, factor).convert(Money.of(USD, new BigDecimal(usd)));

        assertThat(Amounts.stated(converted).amount()).isEqualTo(kzt);
    }

    @Test
    void aRateIsMoreThanZero() {
        assertThat(Refused.by(() -> new ExchangeRate(USD, KZT, BigDecimal.ZERO)).code())
                .isEqualTo("exchange-rate-not-positive");
    }

    @Test
    void moneyOfAnotherCurrencyIsNotConverted() {
        var rate = new ExchangeRate(USD, KZT, BigDecimal.TEN);

        assertThatThrownBy(() -> rate.convert(Money.zero(KZT))).isInstanceOf(IllegalArgumentException.class);
    }
}
