package kz.kinoqor.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.BrokenRules;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void moneyIsWrittenAsADecimalStringAndACode() throws JsonProcessingException {
        var money = Amounts.ofMinor("KZT", 550_000_000_000L);

        assertThat(JSON.writeValueAsString(MoneyJson.of(money)))
                .isEqualTo("{\"amount\":\"5500000000.00\",\"currency\":\"KZT\"}");
    }

    @ParameterizedTest
    @CsvSource({"5, KZT, 5.00", "5.1, KZT, 5.10", "-0.01, KZT, -0.01", "0, KZT, 0.00", "-0.00, KZT, 0.00", "7, JPY, 7"})
    void fewerDecimalsAreFilledUp(String amount, String currency, String kept) {
        assertThat(Amounts.decimal(new MoneyJson(amount, currency).toMoney())).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "5.001, KZT, amount-too-many-decimals",
        "5.000, KZT, amount-too-many-decimals",
        "5.0, JPY, amount-too-many-decimals",
        "3e+06, KZT, amount-malformed",
        "1E3, KZT, amount-malformed",
        "+5, KZT, amount-malformed",
        "05, KZT, amount-malformed",
        "5., KZT, amount-malformed",
        ".5, KZT, amount-malformed",
        "'5,00', KZT, amount-malformed",
        "1 000, KZT, amount-malformed",
        "' 5', KZT, amount-malformed",
        "'', KZT, amount-malformed",
        "٥, KZT, amount-malformed",
        "NaN, KZT, amount-malformed",
        "92233720368547758.08, KZT, amount-too-large",
        "999999999999999999999999999999, KZT, amount-too-large"
    })
    void anAmountThatIsNotExactlyOneIsRefused(String amount, String currency, String rule) {
        assertThat(refusalOf(new MoneyJson(amount, currency)).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("/amount");
                    assertThat(error.code()).isEqualTo(rule);
                });
    }

    @Test
    void theLargestAmountKeptIsALongOfMinorUnits() {
        assertThat(new MoneyJson("92233720368547758.07", "KZT").toMoney().getAmountMinorLong())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void bothPartsAreToldToBeWrongAtOnce() {
        assertThat(refusalOf(new MoneyJson("much", "KZ")).getMessage())
                .isEqualTo("/currency currency-unknown, /amount amount-malformed");
    }

    @Test
    void bothPartsAreRequired() {
        assertThat(refusalOf(new MoneyJson(null, null)).getMessage()).isEqualTo("/currency required, /amount required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "3e+06", "true", "{}", "[\"5\"]"})
    void anAmountThatIsNotTextIsRefusedWithItsPlace(String amount) {
        var refusal = catchThrowableOfType(
                JsonMappingException.class,
                () -> JSON.readValue("{\"amount\":" + amount + ",\"currency\":\"KZT\"}", MoneyJson.class));

        assertThat(refusal).hasMessageContaining("never as a JSON number").hasCauseInstanceOf(BrokenRule.class);
        assertThat(refusal.getPath())
                .extracting(JsonMappingException.Reference::getFieldName)
                .containsExactly("amount");
    }

    @Test
    void eventsCarryTheSameText() {
        assertThat(Amounts.stated(Money.parse("KZT 1.5"))).isEqualTo(new MoneyAmount("1.50", "KZT"));
    }

    @Test
    void anAmountOnceAcceptedIsReadAfterItsCurrencyIsWithdrawn() {
        assertThat(Amounts.decimal(Amounts.ofMinor("HRK", 100))).isEqualTo("1.00");
    }

    private static BrokenRules refusalOf(MoneyJson money) {
        return catchThrowableOfType(BrokenRules.class, money::toMoney);
    }
}
