package kz.kinoqor.funding.fund;

import kz.kinoqor.contracts.funding.FundEvent;

/** From a change of a fund to the fact that the world is told: the only place that knows both. */
final class FundAnnouncement {

    private FundAnnouncement() {}

    static FundEvent of(Fund fund, FundChange change) {
        return switch (change) {
            case FundChange.Registered() -> registered(fund);
            case FundChange.Promised(var promise) -> new FundEvent.FundPromised(fund.id(), stated(promise));
            case FundChange.Superseded(var earlier, var promise, var reason) ->
                new FundEvent.FundPromiseSuperseded(fund.id(), earlier.id(), stated(promise), reason);
        };
    }

    private static FundEvent registered(Fund fund) {
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
