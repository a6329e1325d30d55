package kz.kinoqor.catalog.credit;

import kz.kinoqor.contracts.catalog.CreditEvent;

/** From a change of a credit to the fact that the world is told: the only place that knows both. */
final class CreditAnnouncement {

    private CreditAnnouncement() {}

    static CreditEvent of(Credit credit, CreditChange change) {
        var contributor = credit.contributor();
        return switch (change) {
            case CreditChange.Proposed() ->
                new CreditEvent.CreditProposed(
                        credit.id(),
                        credit.filmId(),
                        contributor.id(),
                        contributor.kind().name(),
                        credit.role().name(),
                        credit.billing(),
                        credit.source());
            case CreditChange.Agreed() ->
                new CreditEvent.CreditAgreed(
                        credit.id(),
                        credit.filmId(),
                        contributor.id(),
                        contributor.kind().name(),
                        credit.role().name(),
                        credit.billing(),
                        credit.source());
            case CreditChange.Disputed(var reason) ->
                new CreditEvent.CreditDisputed(credit.id(), credit.filmId(), reason);
        };
    }
}
