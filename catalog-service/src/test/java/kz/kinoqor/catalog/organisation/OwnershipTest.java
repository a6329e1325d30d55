package kz.kinoqor.catalog.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.kinoqor.kit.rule.FieldError;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    @Test
    void theWholeMayBeHeld() {
        assertThat(refusals(stake("STATE", "51", "2019", null), stake("PRIVATE", "49", "2019", null)))
                .isEmpty();
    }

    @Test
    void partOfItMayBeUnknown() {
        assertThat(refusals(stake("FOREIGN", "30", null, null), stake("PRIVATE", null, null, null)))
                .isEmpty();
    }

    @Test
    void moreThanTheWholeOnOneDayIsRefused() {
        assertThat(refusals(stake("STATE", "51", "2019-01-01", null), stake("PRIVATE", "49.0001", "2020-01-01", null)))
                .containsExactly("/ownership stakes-over-whole");
    }

    @Test
    void moreThanTheWholeThatWasHeldForAWhileIsRefused() {
        assertThat(refusals(
                        stake("STATE", "100", "2010-01-01", "2015-12-31"),
                        stake("PRIVATE", "60", "2012-01-01", "2013-01-01"),
                        stake("PRIVATE", "100", "2016-01-01", null)))
                .containsExactly("/ownership stakes-over-whole");
    }

    @Test
    void twoStakesSinceNobodyKnowsWhenAreBothHeldNow() {
        assertThat(refusals(stake("STATE", "100", null, null), stake("PRIVATE", "1", null, null)))
                .containsExactly("/ownership stakes-over-whole");
    }

    @Test
    void oneOwnerMayFollowAnotherOnTheNextDay() {
        assertThat(refusals(
                        stake("STATE", "100", "2010-01-01", "2019-05-31"), stake("PRIVATE", "100", "2019-06-01", null)))
                .isEmpty();
    }

    @Test
    void oneOwnerMayFollowAnotherWithinAYearOfWhichNoMoreIsKnown() {
        assertThat(refusals(stake("STATE", "100", "2010", "2019"), stake("PRIVATE", "100", "2019", null)))
                .isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtItsPlace() {
        assertThat(refusals(stake("CROWN", "101", "2020", "2019")))
                .containsExactlyInAnyOrder(
                        "/ownership/0/ownershipClass choice-unknown",
                        "/ownership/0/percent percent-malformed",
                        "/ownership/0/validTo date-interval-reversed");
    }

    @Test
    void onlyStakesThatHoldOnCountForToday() {
        var stakes = Ownership.read(
                List.of(stake("STATE", "100", "2010", "2019"), stake("PRIVATE", "60", "2019", null)), new Findings());

        assertThat(Ownership.presentClasses(stakes)).containsExactly("PRIVATE");
    }

    private static List<String> refusals(Stake.NewStake... stakes) {
        var findings = new Findings();
        Ownership.read(List.of(stakes), findings);
        return findings.errors().stream().map(OwnershipTest::text).toList();
    }

    private static String text(FieldError error) {
        return error.pointer() + " " + error.code();
    }

    private static Stake.NewStake stake(
            String owner, @Nullable String percent, @Nullable String from, @Nullable String to) {
        return new Stake.NewStake(owner, percent, null, from, to);
    }
}
