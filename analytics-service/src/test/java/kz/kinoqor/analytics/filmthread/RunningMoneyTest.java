package kz.kinoqor.analytics.filmthread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.contracts.funding.AwardEvent.AwardAmended;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import kz.kinoqor.contracts.funding.AwardEvent.AwardTerminated;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RunningMoneyTest {

    private static final UUID FILM = new UUID(0, 1);
    private static final UUID FUND = new UUID(0, 2);
    private static final UUID ONE = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private final RunningMoney money = new RunningMoney();

    @Test
    void grantsAddUp() {
        money.follow(granted(ONE, "400.00", "KZT"), 1);
        money.follow(granted(OTHER, "350.00", "KZT"), 1);

        assertThat(money.positions()).containsExactly(position("KZT 750.00", "KZT 0.00"));
    }

    @Test
    void grantsAddUpToMoreThanAnyOneOfThemCanBe() {
        money.follow(granted(ONE, "92233720368547758.07", "KZT"), 1);
        money.follow(granted(OTHER, "92233720368547758.07", "KZT"), 1);

        assertThat(money.positions()).containsExactly(position("KZT 184467440737095516.14", "KZT 0.00"));
    }

    @Test
    void anAmendmentTakesThePlaceOfTheAmountBefore() {
        money.follow(granted(ONE, "400.00", "KZT"), 1);
        money.follow(amended(ONE, "400.00", "250.00"), 2);

        assertThat(money.positions()).containsExactly(position("KZT 250.00", "KZT 0.00"));
    }

    @Test
    void aTerminationLeavesNothingStanding() {
        money.follow(granted(ONE, "400.00", "KZT"), 1);
        money.follow(amended(ONE, "400.00", "250.00"), 2);
        money.follow(terminated(ONE, "250.00"), 3);

        assertThat(money.positions()).containsExactly(position("KZT 250.00", "KZT 250.00"));
        assertThat(money.positions().getFirst().committed()).isEqualTo(Money.parse("KZT 0.00"));
    }

    @Test
    void currenciesStandSideBySide() {
        money.follow(granted(ONE, "400.00", "KZT"), 1);
        money.follow(granted(OTHER, "100.00", "EUR"), 1);

        assertThat(money.positions())
                .containsExactly(position("EUR 100.00", "EUR 0.00"), position("KZT 400.00", "KZT 0.00"));
    }

    @Test
    void anOlderWordOfAnAwardNeverBeatsANewerOne() {
        money.follow(amended(ONE, "400.00", "250.00"), 2);
        money.follow(granted(ONE, "400.00", "KZT"), 1);

        assertThat(money.positions()).containsExactly(position("KZT 250.00", "KZT 0.00"));
    }

    @Test
    void anAwardHeardOfOnlyAtItsEndLeavesNothing() {
        money.follow(terminated(ONE, "250.00"), 3);

        assertThat(money.positions()).containsExactly(position("KZT 250.00", "KZT 250.00"));
    }

    @Test
    void aPositionOnceGivenDoesNotChange() {
        money.follow(granted(ONE, "400.00", "KZT"), 1);
        List<MoneyPosition> then = money.positions();
        money.follow(granted(OTHER, "350.00", "KZT"), 1);

        assertThat(then).containsExactly(position("KZT 400.00", "KZT 0.00"));
    }

    @Test
    void aNegativeAmountCannotHaveHappened() {
        assertThatThrownBy(() -> RunningMoney.amountOf(granted(ONE, "-1.00", "KZT")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AwardEvent granted(UUID award, String amount, String currency) {
        return new AwardGranted(award, FILM, FUND, "GRANT", new MoneyAmount(amount, currency), "PRIVATE", DAY, null);
    }

    private static AwardEvent amended(UUID award, String before, String amount) {
        return new AwardAmended(
                award, FILM, FUND, new MoneyAmount(before, "KZT"), new MoneyAmount(amount, "KZT"), DAY, "a reason");
    }

    private static AwardEvent terminated(UUID award, String released) {
        return new AwardTerminated(award, FILM, FUND, new MoneyAmount(released, "KZT"), DAY, "a reason");
    }

    private static MoneyPosition position(String granted, String terminated) {
        return new MoneyPosition(Money.parse(granted), Money.parse(terminated));
    }
}
