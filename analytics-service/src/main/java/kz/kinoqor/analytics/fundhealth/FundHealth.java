package kz.kinoqor.analytics.fundhealth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.kinoqor.analytics.pace.Promise;
import kz.kinoqor.analytics.pace.Standing;
import org.joda.money.Money;

/**
 * A fund held against its own words on one day. The fund stands as badly as the worst of its promises that can be told;
 * promises without a start and metrics that nothing counts are shown and do not weigh.
 *
 * @param onDate the day, in valid time: awards and their changes count from their own dates on, whenever they were heard
 */
record FundHealth(FundFile fund, LocalDate onDate, Commitments commitments, List<PromiseHealth> promises) {

    /** Refuses with {@code promise-start-unknown} where there are promises and none of them has a start. */
    static FundHealth of(FundFile fund, Commitments commitments, LocalDate onDate) {
        var promises = fund.promises();
        if (!promises.isEmpty() && promises.stream().allMatch(promise -> promise.start() == null)) {
            throw new FundHealthProblem.PromiseStartUnknown(promises).refuse();
        }
        var health = promises.stream()
                .map(promise -> PromiseHealth.of(promise, commitments, onDate))
                .toList();
        return new FundHealth(fund, onDate, commitments, health);
    }

    Standing standing() {
        return Standing.worst(promises.stream().map(PromiseHealth::standing).toList());
    }

    /** The first promise of a size: what the committed money is a percentage of. */
    Optional<PromiseHealth> size() {
        return promises.stream()
                .filter(health -> health.promise().is(Promise.SIZE))
                .findFirst();
    }

    /** Committed money of the promised size's currency. */
    Optional<Money> committed() {
        return size().flatMap(health -> Optional.ofNullable(health.promise().currency()))
                .map(commitments::in);
    }

    /** Every total that is of another currency, side by side. */
    List<Money> committedOtherwise() {
        Predicate<Money> counted = committed()
                .<Predicate<Money>>map(committed -> total -> total.isSameCurrency(committed))
                .orElse(_ -> false);
        return commitments.totals().stream().filter(counted.negate()).toList();
    }
}
