package kz.kinoqor.analytics.fundhealth;

import java.util.List;
import kz.kinoqor.kit.money.Amounts;
import org.joda.money.Money;

/**
 * What a fund has committed by a day: awards granted by then, in their amount of then, those terminated by then left out.
 *
 * @param totals one total per currency, ordered by its code; never added to one another
 * @param films distinct films among those awards: what a promise of projects counts
 */
record Commitments(List<Money> totals, int films) {

    /** Zero where nothing is committed in that currency. */
    Money in(String currency) {
        return totals.stream()
                .filter(total -> total.getCurrencyUnit().getCode().equals(currency))
                .findFirst()
                .orElseGet(() -> Amounts.ofMinor(currency, 0));
    }
}
