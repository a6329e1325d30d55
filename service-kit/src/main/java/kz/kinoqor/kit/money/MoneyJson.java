package kz.kinoqor.kit.money;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import kz.kinoqor.kit.rule.Findings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money in requests and answers.
 *
 * @param amount decimal text; answers carry exactly the digits of the currency, requests at most those
 * @param currency ISO 4217 code
 */
@Schema(
        name = "Money",
        requiredProperties = {"amount", "currency"},
        examples = "{\"amount\":\"5500000000.00\",\"currency\":\"KZT\"}")
public record MoneyJson(
        @JsonDeserialize(using = AmountText.class) @Nullable @Schema(maxLength = Amounts.LONGEST)
        String amount,

        @Nullable @Schema(maxLength = 3) String currency) {

    public static MoneyJson of(Money money) {
        return new MoneyJson(Amounts.decimal(money), money.getCurrencyUnit().getCode());
    }

    /** The money that was sent, or what is wrong with its amount and its currency. */
    public Money toMoney() {
        var findings = new Findings();
        CurrencyUnit unit = findings.required("/currency", currency, Currencies::parse);
        findings.required("/amount", amount, Amounts::decimal);
        findings.refuseIfAny();
        Money money = findings.required("/amount", amount, decimal -> Amounts.parse(decimal, unit));
        findings.refuseIfAny();
        return money;
    }
}
