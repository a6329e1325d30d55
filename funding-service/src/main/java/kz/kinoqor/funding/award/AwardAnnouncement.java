package kz.kinoqor.funding.award;

import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.kit.money.Amounts;

/** From a change of an award to the fact that the world is told: the only place that knows both. */
final class AwardAnnouncement {

    private AwardAnnouncement() {}

    static AwardEvent of(Award award, AwardChange change) {
        var parties = award.parties();
        return switch (change) {
            case AwardChange.Granted() -> granted(award);
            case AwardChange.Amended(var previous, var amount, var on, var reason) ->
                new AwardEvent.AwardAmended(
                        award.id(),
                        parties.filmId(),
                        parties.fundId(),
                        Amounts.stated(previous),
                        Amounts.stated(amount),
                        on,
                        reason);
            case AwardChange.Terminated(var released, var on, var reason) ->
                new AwardEvent.AwardTerminated(
                        award.id(), parties.filmId(), parties.fundId(), Amounts.stated(released), on, reason);
        };
    }

    private static AwardEvent granted(Award award) {
        var terms = award.terms();
        return new AwardEvent.AwardGranted(
                award.id(),
                award.parties().filmId(),
                award.parties().fundId(),
                terms.kind().name(),
                Amounts.stated(terms.amount()),
                terms.origin().name(),
                terms.grantedOn(),
                award.collection());
    }
}
