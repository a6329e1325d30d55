package kz.kinoqor.funding.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.problem.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AwardTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID FUND = UUID.randomUUID();
    private static final UUID FILM = UUID.randomUUID();
    private static final LocalDate GRANTED = LocalDate.of(2026, 2, 15);
    private static final Money FORTY_MILLION = Money.parse("KZT 40000000.00");
    private static final Money FORTY_FIVE_MILLION = Money.parse("KZT 45000000.00");

    private final Award award = Award.grant(
            ID,
            new Award.Parties(FUND, FILM),
            new Award.Terms(AwardKind.GRANT, FORTY_MILLION, AwardOrigin.STATE, GRANTED),
            "synthetic");

    @Test
    void aGrantedAwardIsActiveFromTheDayOfTheDecision() {
        assertThat(award.status()).isEqualTo(AwardStatus.ACTIVE);
        assertThat(award.effectiveOn()).isEqualTo(GRANTED);
    }

    @Test
    void aGrantIsToldWithTheOriginOfTheMoney() {
        assertThat(AwardAnnouncement.of(award, new AwardChange.Granted()))
                .isEqualTo(new AwardEvent.AwardGranted(
                        ID, FILM, FUND, "GRANT", new MoneyAmount("40000000.00", "KZT"), "STATE", GRANTED, "synthetic"));
    }

    @Test
    void anAmendmentStatesTheWholeAmountFromADayOn() {
        var on = LocalDate.of(2026, 4, 1);

        var change = award.amend(FORTY_FIVE_MILLION, on, "one more week of shooting");

        assertThat(award.amount()).isEqualTo(FORTY_FIVE_MILLION);
        assertThat(AwardAnnouncement.of(award, change))
                .isEqualTo(new AwardEvent.AwardAmended(
                        ID,
                        FILM,
                        FUND,
                        new MoneyAmount("40000000.00", "KZT"),
                        new MoneyAmount("45000000.00", "KZT"),
                        on,
                        "one more week of shooting"));
    }

    @Test
    void aTerminationReleasesWhatWasCommittedLast() {
        award.amend(FORTY_FIVE_MILLION, GRANTED, "corrected");
        var on = LocalDate.of(2026, 6, 30);

        var change = award.terminate(on, "the film was abandoned");

        assertThat(award.status()).isEqualTo(AwardStatus.TERMINATED);
        assertThat(AwardAnnouncement.of(award, change))
                .isEqualTo(new AwardEvent.AwardTerminated(
                        ID, FILM, FUND, new MoneyAmount("45000000.00", "KZT"), on, "the film was abandoned"));
    }

    @Test
    void whatIsClosedStaysClosed() {
        award.terminate(GRANTED, "withdrawn");

        assertThat(refusalOf(() -> award.terminate(GRANTED, "again"))).isInstanceOf(AwardProblem.AwardClosed.class);
        assertThat(refusalOf(() -> award.amend(FORTY_FIVE_MILLION, GRANTED, "after all")))
                .isInstanceOf(AwardProblem.AwardClosed.class);
    }

    @Test
    void nothingHappensBeforeTheGrant() {
        var problem = refusalOf(() -> award.amend(FORTY_FIVE_MILLION, GRANTED.minusDays(1), "too early"));

        assertThat(problem).isEqualTo(new AwardProblem.AwardDateTooEarly("/amendedOn", GRANTED.minusDays(1), GRANTED));
    }

    @Test
    void nothingHappensBeforeTheLastChange() {
        var april = LocalDate.of(2026, 4, 1);
        award.amend(FORTY_FIVE_MILLION, april, "more");

        var problem = refusalOf(() -> award.terminate(april.minusDays(1), "too early"));

        assertThat(problem).isEqualTo(new AwardProblem.AwardDateTooEarly("/terminatedOn", april.minusDays(1), april));
    }

    @Test
    void anAwardKeepsItsCurrency() {
        assertThat(refusalOf(() -> award.amend(Money.parse("EUR 1.00"), GRANTED, "abroad")))
                .isEqualTo(new AwardProblem.AwardCurrencyDiffers("KZT", "EUR"));
    }

    @Test
    void anAmendmentAmends() {
        assertThat(refusalOf(() -> award.amend(FORTY_MILLION, GRANTED, "the same")))
                .isEqualTo(new AwardProblem.AwardAmountUnchanged(ID));
    }

    private static Problem refusalOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).problem();
    }
}
