package kz.kinoqor.contracts.funding;

import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.contracts.EventType;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.MoneyAmount;
import org.jspecify.annotations.Nullable;

/** What can happen to an award of money to a film. Topic {@code kinoqor.funding.awards}; the thread is the film's. */
public sealed interface AwardEvent extends Fact {

    UUID awardId();

    UUID filmId();

    UUID fundId();

    @Override
    default UUID subject() {
        return awardId();
    }

    @Override
    default UUID thread() {
        return filmId();
    }

    /**
     * A fund committed money to a film.
     *
     * @param kind GRANT, LOAN, EQUITY, REBATE, ALLOWANCE, TRAVEL or SCHOLARSHIP
     * @param amount what is committed from now on
     * @param origin STATE, PRIVATE, FOREIGN, CROWD or OWN
     * @param grantedOn business date of the decision
     */
    @EventType("kz.kinoqor.funding.award.granted.v1")
    record AwardGranted(
            UUID awardId,
            UUID filmId,
            UUID fundId,
            String kind,
            MoneyAmount amount,
            String origin,
            LocalDate grantedOn,
            @Nullable String collection)
            implements AwardEvent {}

    /**
     * The committed amount changed.
     *
     * @param amount what is committed from {@code amendedOn} on, in full
     */
    @EventType("kz.kinoqor.funding.award.amended.v1")
    record AwardAmended(
            UUID awardId,
            UUID filmId,
            UUID fundId,
            MoneyAmount previousAmount,
            MoneyAmount amount,
            LocalDate amendedOn,
            String reason)
            implements AwardEvent {}

    /** The commitment ended; nothing of it counts from {@code terminatedOn} on. */
    @EventType("kz.kinoqor.funding.award.terminated.v1")
    record AwardTerminated(
            UUID awardId, UUID filmId, UUID fundId, MoneyAmount releasedAmount, LocalDate terminatedOn, String reason)
            implements AwardEvent {}
}
