package kz.kinoqor.analytics.filmthread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.contracts.funding.AwardEvent.AwardAmended;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import kz.kinoqor.contracts.funding.AwardEvent.AwardTerminated;
import kz.kinoqor.kit.money.Amounts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money position of a film while its thread is walked from the beginning. Each award counts with the newest amount
 * said of it so far; a clock that ran backwards cannot make an older word of an award beat a newer one.
 */
final class RunningMoney {

    private final Map<UUID, Award> awards = new HashMap<>();
    private final SortedMap<String, MoneyPosition> byCurrency = new TreeMap<>();

    /** What stands of an award as far as the walk has come, and the sequence of what was last said of it. */
    private record Award(Money standing, long sequence) {}

    /**
     * Takes one step.
     *
     * @param sequence of the event among those of its award
     */
    void follow(AwardEvent event, long sequence) {
        var known = awards.get(event.awardId());
        if (known == null || known.sequence() < sequence) {
            awards.put(event.awardId(), new Award(standingAfter(event, known), sequence));
        }
    }

    /** Ordered by the currency's code. */
    List<MoneyPosition> positions() {
        return List.copyOf(byCurrency.values());
    }

    /** The amount that an event speaks of; negative ones are nothing that can have happened. */
    static Money amountOf(AwardEvent event) {
        var amount = Amounts.of(stated(event));
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an award of a negative amount: " + amount);
        }
        return amount;
    }

    private static MoneyAmount stated(AwardEvent event) {
        return switch (event) {
            case AwardGranted granted -> granted.amount();
            case AwardAmended amended -> amended.amount();
            case AwardTerminated terminated -> terminated.releasedAmount();
        };
    }

    private Money standingAfter(AwardEvent event, @Nullable Award known) {
        var amount = amountOf(event);
        return switch (event) {
            case AwardGranted _, AwardAmended _ -> restated(amount, known);
            case AwardTerminated _ ->
                // Where nothing was heard of it before, what it releases is all that it can have been.
                withdrawn(known == null ? restated(amount, null) : known.standing());
        };
    }

    private Money restated(Money amount, @Nullable Award known) {
        if (known != null) {
            change(
                    known.standing(),
                    position -> position.grantedMore(known.standing().negated()));
        }
        change(amount, position -> position.grantedMore(amount));
        return amount;
    }

    private Money withdrawn(Money standing) {
        change(standing, position -> position.terminatedMore(standing));
        return standing.minus(standing);
    }

    private void change(Money amount, UnaryOperator<MoneyPosition> change) {
        byCurrency.compute(
                amount.getCurrencyUnit().getCode(),
                (currency, position) -> change.apply(position == null ? MoneyPosition.nothing(currency) : position));
    }
}
