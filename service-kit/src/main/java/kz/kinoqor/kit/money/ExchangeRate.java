package kz.kinoqor.kit.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.kinoqor.kit.rule.BrokenRule;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How many of one currency are given for one of another. Converting rounds half to even, to the minor unit of the target.
 *
 * @param factor units of {@code to} for one unit of {@code from}, more than zero
 */
public record ExchangeRate(CurrencyUnit from, CurrencyUnit to, BigDecimal factor) {

    public ExchangeRate {
        if (factor.signum() <= 0) {
            throw BrokenRule.of("exchange-rate-not-positive", "given", factor.toPlainString());
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a rate from " + from + " to itself");
        }
    }

    public Money convert(Money money) {
        if (!money.getCurrencyUnit().equals(from)) {
            throw new IllegalArgumentException(money + " is not in " + from);
        }
        return money.convertedTo(to, factor, RoundingMode.HALF_EVEN);
    }
}
