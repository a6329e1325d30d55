package kz.kinoqor.funding.fund;

import static kz.kinoqor.funding.fund.FundFixtures.projects;
import static kz.kinoqor.funding.fund.FundFixtures.size;
import static kz.kinoqor.funding.fund.FundFixtures.tolqyn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.problem.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FundTest {

    private final Fund fund = tolqyn();

    @Test
    void aNewFundHasPromisedNothing() {
        assertThat(fund.promises()).isEmpty();
        assertThat(fund.history()).isEmpty();
    }

    @Test
    void onePromiseOfEachMetricStands() {
        var size = size("5500000000.00", "5500000000.00");
        var projects = projects("15", "20");

        fund.promise(size);
        fund.promise(projects);

        assertThat(fund.promises()).containsExactly(size, projects);
    }

    @Test
    void aSecondPromiseOfAMetricIsRefused() {
        fund.promise(projects("15", "20"));

        assertThat(refusalOf(() -> fund.promise(projects("10", null))))
                .isInstanceOf(FundProblem.PromiseStands.class)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(409));
    }

    @Test
    void aPromiseTakesThePlaceOfAnotherWhichBecomesHistory() {
        var first = projects("15", "20");
        var second = projects("10", "12");
        fund.promise(first);

        fund.supersede(first.id(), second, "the fund thought again");

        assertThat(fund.promises()).containsExactly(second);
        assertThat(fund.history()).containsExactly(new SupersededPromise(first, second.id(), "the fund thought again"));
    }

    @Test
    void historyKeepsTheOrderInWhichPromisesFell() {
        var first = projects("15", "20");
        var second = projects("10", "12");
        fund.promise(first);
        fund.supersede(first.id(), second, "once");

        fund.supersede(second.id(), projects("5", "6"), "twice");

        assertThat(fund.history()).extracting(SupersededPromise::reason).containsExactly("once", "twice");
    }

    @Test
    void whatWasSupersededCannotBeSupersededAgain() {
        var first = projects("15", "20");
        fund.promise(first);
        fund.supersede(first.id(), projects("10", "12"), "once");

        assertThat(refusalOf(() -> fund.supersede(first.id(), projects("5", "6"), "twice")))
                .isInstanceOf(FundProblem.PromiseSuperseded.class)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(409));
    }

    @Test
    void whatWasNeverPromisedCannotBeSuperseded() {
        assertThat(refusalOf(() -> fund.supersede(UUID.randomUUID(), projects("5", "6"), "why not")))
                .isInstanceOf(FundProblem.PromiseUnknown.class)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void aPromiseOfMoneyIsNotReplacedByOneOfProjects() {
        var size = size("5500000000.00", "5500000000.00");
        fund.promise(size);

        assertThat(refusalOf(() -> fund.supersede(size.id(), projects("15", "20"), "easier")))
                .isInstanceOf(FundProblem.PromiseMetricDiffers.class)
                .satisfies(problem -> assertThat(problem.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.pointer()).isEqualTo("/metric")));
    }

    private static Problem refusalOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).problem();
    }
}
