package kz.kinoqor.analytics.fundhealth;

import java.util.List;
import java.util.Optional;
import kz.kinoqor.analytics.pace.Fraction;
import kz.kinoqor.analytics.pace.Promise;
import kz.kinoqor.kit.money.Amounts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an average award would be if both the promised size and the promised number of projects came true: derived, never
 * stated by anyone.
 *
 * @param min smallest size over most projects; null where the number of projects has no upper bound
 * @param max largest size over fewest projects; null where the size has no upper bound
 */
record MeanTicket(
        String currency, @Nullable Fraction min, @Nullable Fraction max) {

    /** Only where exactly one size and exactly one number of projects is promised: otherwise it is anybody's guess. */
    static Optional<MeanTicket> impliedBy(List<Promise> promises) {
        var sizes =
                promises.stream().filter(promise -> promise.is(Promise.SIZE)).toList();
        var projects = promises.stream()
                .filter(promise -> promise.is(Promise.PROJECTS))
                .toList();
        return sizes.size() == 1 && projects.size() == 1 ? of(sizes.getFirst(), projects.getFirst()) : Optional.empty();
    }

    private static Optional<MeanTicket> of(Promise size, Promise projects) {
        return Optional.ofNullable(size.currency())
                .map(currency -> new MeanTicket(
                        currency, quotient(size.least(), projects.most()), quotient(size.most(), projects.least())));
    }

    private static @Nullable Fraction quotient(@Nullable Fraction size, @Nullable Fraction projects) {
        return size == null || projects == null || projects.equals(Fraction.ZERO) ? null : size.over(projects);
    }

    /** Half to even at the currency's own digits. */
    Money rounded(Fraction ticket) {
        var unit = Amounts.ofMinor(currency, 0).getCurrencyUnit();
        return Money.of(unit, ticket.rounded(unit.getDecimalPlaces()));
    }
}
