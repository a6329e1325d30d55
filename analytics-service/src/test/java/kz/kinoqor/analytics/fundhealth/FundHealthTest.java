package kz.kinoqor.analytics.fundhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.fundhealth.FundFile.Told;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.contracts.funding.FundEvent;
import kz.kinoqor.contracts.funding.FundEvent.FundPromiseSuperseded;
import kz.kinoqor.contracts.funding.FundEvent.FundPromised;
import kz.kinoqor.contracts.funding.FundEvent.Promise;
import kz.kinoqor.kit.money.MoneyJson;
import kz.kinoqor.kit.problem.Refusal;
import kz.kinoqor.kit.rule.FieldError;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures that are known of the Tolqyn Film Fund: 5.5 bn tenge and 15 to 20 projects in 36 months. */
class FundHealthTest {

    private static final UUID FUND = new UUID(0, 1);
    private static final UUID SIZE = new UUID(0, 2);
    private static final UUID PROJECTS = new UUID(0, 3);
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate A_YEAR_ON = LocalDate.of(2026, 1, 1);
    private static final Source SOURCE = new Source("aifc-creative-sector", null, null, null, null);

    @Test
    void sixProjectsAndNineteenHundredMillionAfterAYearAreOnTrack() {
        var view = view(tolqyn(START), commitments(6, "KZT 1900000000.00"));

        assertThat(view.status()).isEqualTo("ON_TRACK");
        assertThat(view.committed()).isEqualTo(new MoneyJson("1900000000.00", "KZT"));
        assertThat(view.committedPercent()).isEqualTo("34.55");
        assertThat(view.projects()).isEqualTo(6);
    }

    @Test
    void thePaceOfProjectsLiesBetweenFiveAndSixAndTwoThirds() {
        var view = view(tolqyn(START), commitments(6, "KZT 1900000000.00"));

        assertThat(view.promises()).last().satisfies(projects -> {
            assertThat(projects.figure()).isEqualTo("6");
            assertThat(projects.band()).isEqualTo(new PromiseView.BandView("5.00", "6.67", "5/1", "20/3"));
            assertThat(projects.elapsed()).isEqualTo(new PromiseView.ElapsedView("12.00", "12/1", 36));
            assertThat(projects.status()).isEqualTo("ON_TRACK");
        });
    }

    @Test
    void fourProjectsAreBehindHoweverMuchMoneyIsCommitted() {
        var view = view(tolqyn(START), commitments(4, "KZT 1900000000.00"));

        assertThat(view.status()).isEqualTo("BEHIND");
        assertThat(view.promises()).extracting(PromiseView::status).containsExactly("AHEAD", "BEHIND");
    }

    @Test
    void theMeanTicketIsDerivedFromBothPromises() {
        var ticket = view(tolqyn(START), commitments(0)).derived().meanTicket();

        assertThat(ticket)
                .isEqualTo(new MeanTicketView(
                        new MoneyJson("275000000.00", "KZT"),
                        new MoneyJson("366666666.67", "KZT"),
                        "275.0",
                        "366.7",
                        true,
                        "SIZE.min / PROJECTS.max .. SIZE.max / PROJECTS.min"));
    }

    @Test
    void withoutAnyStartTheHealthIsRefusedNamingEachPromise() {
        var refusal = catchThrowableOfType(Refusal.class, () -> view(tolqyn(null), commitments(6)));

        assertThat(refusal.problem().code()).isEqualTo("promise-start-unknown");
        assertThat(refusal.problem().errors())
                .extracting(FieldError::pointer)
                .containsExactly("/promises/" + SIZE + "/start", "/promises/" + PROJECTS + "/start");
    }

    @Test
    void onePromiseWithAStartIsEnoughAndTheOtherOneDoesNotWeigh() {
        var view = view(List.of(size(null), projects(START, "15")), commitments(6));

        assertThat(view.status()).isEqualTo("ON_TRACK");
        assertThat(view.promises()).extracting(PromiseView::status).containsExactly("UNKNOWN_START", "ON_TRACK");
    }

    @Test
    void otherCurrenciesStandBesideAndAreNeverAdded() {
        var view = view(tolqyn(START), commitments(6, "KZT 1900000000.00", "USD 1000000.00"));

        assertThat(view.committed()).isEqualTo(new MoneyJson("1900000000.00", "KZT"));
        assertThat(view.committedInOtherCurrencies()).containsExactly(new MoneyJson("1000000.00", "USD"));
    }

    @Test
    void eventsAreShownWithoutAFigureUntilSomethingCountsThem() {
        var events = new FundPromised(
                FUND, new Promise(new UUID(0, 9), "EVENTS", "10", null, null, 36, START, SOURCE, null));

        var view = view(List.of(events), commitments(0));

        assertThat(view.status()).isEqualTo("UNKNOWN_FIGURE");
        assertThat(view.promises().getFirst().figure()).isNull();
    }

    @Test
    void aSupersededPromiseIsHistory() {
        var superseding =
                new FundPromiseSuperseded(FUND, PROJECTS, projects(START, "4").promise(), "fewer and larger");

        var view = view(List.of(projects(START, "15"), superseding), commitments(4));

        assertThat(view.promises())
                .singleElement()
                .satisfies(promise -> assertThat(promise.promised().min()).isEqualTo("4"));
        assertThat(view.history()).singleElement().satisfies(old -> {
            assertThat(old.promised().min()).isEqualTo("15");
            assertThat(old.reason()).isEqualTo("fewer and larger");
        });
    }

    @Test
    void aFundThatPromisedNothingHasNoPace() {
        assertThat(view(List.of(), commitments(3)).status()).isEqualTo("NO_PROMISE");
    }

    private static List<FundPromised> tolqyn(@Nullable LocalDate start) {
        return List.of(size(start), projects(start, "15"));
    }

    private static FundPromised size(@Nullable LocalDate start) {
        return new FundPromised(
                FUND, new Promise(SIZE, "SIZE", "5500000000.00", "5500000000.00", "KZT", 36, start, SOURCE, null));
    }

    private static FundPromised projects(@Nullable LocalDate start, String min) {
        var id = min.equals("15") ? PROJECTS : new UUID(0, 4);
        return new FundPromised(FUND, new Promise(id, "PROJECTS", min, "20", null, 36, start, SOURCE, null));
    }

    private static Commitments commitments(int films, String... totals) {
        return new Commitments(List.of(totals).stream().map(Money::parse).toList(), films);
    }

    private static FundHealthView view(List<? extends FundEvent> said, Commitments commitments) {
        var told = said.stream().map(fact -> new Told(fact, Instant.EPOCH)).toList();
        var health = FundHealth.of(FundFile.of(FUND, told), commitments, A_YEAR_ON);
        return FundHealthView.of(health, new Mark(null, "r."));
    }
}
