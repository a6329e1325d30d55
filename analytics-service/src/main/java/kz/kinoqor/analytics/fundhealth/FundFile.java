package kz.kinoqor.analytics.fundhealth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.pace.Promise;
import kz.kinoqor.contracts.funding.FundEvent;
import kz.kinoqor.contracts.funding.FundEvent.FundPromiseSuperseded;
import kz.kinoqor.contracts.funding.FundEvent.FundRegistered;
import org.jspecify.annotations.Nullable;

/**
 * All that one fund has said of itself.
 *
 * @param registered who it is; null while only its promises have been heard of
 * @param promises those that stand, in the order in which they were made
 * @param history those that another one took the place of
 */
record FundFile(UUID fundId, @Nullable FundRegistered registered, List<Promise> promises, List<Superseded> history) {

    /** Something a fund said, and when. */
    record Told(FundEvent fact, Instant at) {}

    /** A promise that stands no longer, what stands in its place and why. */
    record Superseded(Promise promise, UUID by, String reason, Instant at) {}

    /** @param told in the order of the fund's own sequence */
    static FundFile of(UUID fundId, List<Told> told) {
        @Nullable FundRegistered registered = null;
        var promises = new LinkedHashMap<UUID, Promise>();
        var history = new ArrayList<Superseded>();
        for (var each : told) {
            if (each.fact() instanceof FundRegistered fact) {
                registered = fact;
            }
            if (each.fact() instanceof FundPromiseSuperseded fact) {
                var old = promises.remove(fact.supersededPromiseId());
                if (old != null) {
                    history.add(new Superseded(old, fact.promise().promiseId(), fact.reason(), each.at()));
                }
            }
            Promise.madeIn(each.fact()).ifPresent(promise -> promises.put(promise.id(), promise));
        }
        return new FundFile(fundId, registered, List.copyOf(promises.values()), List.copyOf(history));
    }
}
