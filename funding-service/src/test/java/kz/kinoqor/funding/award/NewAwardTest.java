package kz.kinoqor.funding.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.money.MoneyJson;
import kz.kinoqor.kit.rule.BrokenRules;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAwardTest {

    private static final Ids IDS = new Ids(Clock.systemUTC());
    private static final UUID FUND = UUID.randomUUID();
    private static final UUID FILM = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 15);
    private static final MoneyJson TWO_TENGE = new MoneyJson("2", "KZT");

    @Test
    void anAwardIsGrantedTodayUnlessItSaysWhen() {
        var award = new NewAward(null, FUND, FILM, "GRANT", TWO_TENGE, "STATE", null, null).read(IDS, TODAY);

        assertThat(award.terms().grantedOn()).isEqualTo(TODAY);
    }

    @Test
    void anAwardMayHaveAnIdOfItsSendersChoice() {
        var chosen = IDS.next();

        var award = new NewAward(chosen, FUND, FILM, "LOAN", TWO_TENGE, "CROWD", null, null).read(IDS, TODAY);

        assertThat(award.id()).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"0.00, amount-not-positive", "-0.01, amount-not-positive", "0.001, amount-too-many-decimals"})
    void nobodyIsAwardedNothingOrLess(String amount, String rule) {
        var award = new NewAward(null, FUND, FILM, "GRANT", new MoneyJson(amount, "KZT"), "STATE", null, null);

        assertThat(refusalOf(() -> award.read(IDS, TODAY))).isEqualTo("/amount/amount " + rule);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        var award = new NewAward(null, null, null, null, null, null, "soon", "A set");

        assertThat(refusalOf(() -> award.read(IDS, TODAY)))
                .isEqualTo("/fundId required, /filmId required, /kind required, /amount required, /origin required, "
                        + "/grantedOn day-not-exact, /collection collection-malformed");
    }

    @Test
    void changesSayWhy() {
        assertThat(refusalOf(() -> new Amendment(TWO_TENGE, null, null).read(TODAY)))
                .isEqualTo("/reason required");
        assertThat(refusalOf(() -> new Termination(null, " ").read(TODAY))).isEqualTo("/reason text-blank");
    }

    private static String refusalOf(ThrowingCallable call) {
        return String.valueOf(catchThrowableOfType(BrokenRules.class, call).getMessage());
    }
}
