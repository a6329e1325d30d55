package kz.kinoqor.kit.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.kit.rule.BrokenRule;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The three spellings of money: a decimal string outside, whole minor units in tables, {@link Money} in between. */
public final class Amounts {

    /** Characters of the longest text that is an amount. */
    public static final int LONGEST = 41;

    /** Plain digits only: no sign but minus, no exponent, no grouping, no digits of other scripts. */
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,9})?");

    private Amounts() {}

    /** Reads a decimal such as {@code 5500000000.00}: at most the decimals of the currency, and minor units fit a long. */
    public static Money parse(String decimal, CurrencyUnit currency) {
        var amount = decimal(decimal);
        if (amount.scale() > currency.getDecimalPlaces()) {
            throw BrokenRule.of(
                    "amount-too-many-decimals",
                    "given",
                    decimal,
                    "currency",
                    currency.getCode(),
                    "decimals",
                    currency.getDecimalPlaces());
        }
        var money = Money.of(currency, amount);
        if (money.getAmount().unscaledValue().bitLength() >= Long.SIZE) {
            throw BrokenRule.of("amount-too-large", "given", decimal);
        }
        return money;
    }

    /** Money from a table's two columns; its minor units are {@link Money#getAmountMinorLong()}. */
    public static Money ofMinor(String currency, long minorUnits) {
        return Money.ofMinor(Currencies.kept(currency), minorUnits);
    }

    /** A total that a table made of minor units: it may be wider than any of its terms. */
    public static Money total(String currency, BigDecimal minorUnits) {
        var unit = Currencies.kept(currency);
        return Money.of(unit, minorUnits.movePointLeft(unit.getDecimalPlaces()));
    }

    /** The decimal string with exactly the currency's digits. */
    public static String decimal(Money money) {
        return money.getAmount().toPlainString();
    }

    /** Money as events carry it. */
    public static MoneyAmount stated(Money money) {
        return new MoneyAmount(decimal(money), money.getCurrencyUnit().getCode());
    }

    /** Money that an event states: accepted once, so whatever has become of its currency since. */
    public static Money of(MoneyAmount stated) {
        return parse(stated.amount(), Currencies.kept(stated.currency()));
    }

    static BigDecimal decimal(String given) {
        if (!DECIMAL.matcher(given).matches()) {
            throw BrokenRule.of("amount-malformed", "given", given);
        }
        return new BigDecimal(given);
    }
}
