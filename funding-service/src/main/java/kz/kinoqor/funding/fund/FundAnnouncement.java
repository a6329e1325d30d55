package kz.kinoqor.funding.fund;

import java.util.UUID;
import kz.kinoqor.contracts.funding.FundEvent;

/** From a change of a fund to the fact that the world is told: the only place that knows both. */
final class FundAnnouncement {

    private FundAnnouncement() {}

    static FundEvent registered(Fund fund) {
        var description = fund.description();
        return new FundEvent.FundRegistered(
                fund.id(),
                fund.slug(),
                description.names().stream()
                        .map(name -> new FundEvent.FundName(name.text(), name.lang()))
                        .toList(),
                description.kind().name(),
                description.ownership().name(),
                description.disciplines(),
                description.currency(),
                fund.origin().collection(),
                fund.origin().source());
    }

    static FundEvent promised(Fund fund, Promise promise) {
        return new FundEvent.FundPromised(fund.id(), stated(promise));
    }

    /** @param earlier the promise that stands no more */
    static FundEvent superseded(Fund fund, UUID earlier, Promise promise, String reason) {
        return new FundEvent.FundPromiseSuperseded(fund.id(), earlier, stated(promise), reason);
    }

    private static FundEvent.Promise stated(Promise promise) {
        return new FundEvent.Promise(
                promise.id(),
                promise.metric().name(),
                promise.min(),
                promise.max(),
                promise.currency(),
                promise.months(),
                promise.start(),
                promise.source(),
                promise.startSource());
    }
}
