package kz.kinoqor.analytics.filmthread;

import kz.kinoqor.kit.money.Amounts;
import org.joda.money.Money;

/**
 * How much money a film was promised in one currency.
 *
 * @param granted what awards came to, in their newest amounts, the terminated ones too
 * @param terminated what of it was withdrawn again
 */
record MoneyPosition(Money granted, Money terminated) {

    static MoneyPosition nothing(String currency) {
        var nothing = Amounts.ofMinor(currency, 0);
        return new MoneyPosition(nothing, nothing);
    }

    MoneyPosition grantedMore(Money amount) {
        return new MoneyPosition(granted.plus(amount), terminated);
    }

    MoneyPosition terminatedMore(Money amount) {
        return new MoneyPosition(granted, terminated.plus(amount));
    }

    /** What stands. */
    Money committed() {
        return granted.minus(terminated);
    }
}
