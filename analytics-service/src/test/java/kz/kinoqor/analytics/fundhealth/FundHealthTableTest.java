package kz.kinoqor.analytics.fundhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.contracts.funding.AwardEvent.AwardAmended;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import kz.kinoqor.contracts.funding.AwardEvent.AwardTerminated;
import kz.kinoqor.contracts.funding.FundEvent.FundName;
import kz.kinoqor.contracts.funding.FundEvent.FundPromised;
import kz.kinoqor.contracts.funding.FundEvent.FundRegistered;
import kz.kinoqor.contracts.funding.FundEvent.Promise;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FundHealthTableTest {

    private static final UUID FUND = new UUID(1, 1);
    private static final UUID FILM = new UUID(2, 1);
    private static final UUID OTHER_FILM = new UUID(2, 2);
    private static final UUID AWARD = new UUID(3, 1);
    private static final UUID OTHER_AWARD = new UUID(3, 2);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Source SOURCE = new Source("a-source", null, null, null, null);

    private ProjectedTables tables;

    @BeforeEach
    void open() throws SQLException {
        tables = new ProjectedTables(new FundHealthProjection());
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
    }

    @Test
    void anAwardCountsFromTheDayItWasGranted() throws SQLException {
        tables.told(granted(AWARD, FILM, "400.00", MARCH));

        assertThat(commitments(MARCH.minusDays(1))).isEqualTo(new Commitments(List.of(), 0));
        assertThat(commitments(MARCH)).isEqualTo(new Commitments(List.of(Money.parse("KZT 400.00")), 1));
    }

    @Test
    void anAmendmentCountsFromItsOwnDay() throws SQLException {
        tables.told(granted(AWARD, FILM, "400.00", FEBRUARY), amended("250.00", MARCH));

        assertThat(commitments(MARCH.minusDays(1)).totals()).containsExactly(Money.parse("KZT 400.00"));
        assertThat(commitments(MARCH).totals()).containsExactly(Money.parse("KZT 250.00"));
    }

    @Test
    void anAmendmentThatIsDatedBackBeatsWhatWasSaidBeforeIt() throws SQLException {
        tables.told(granted(AWARD, FILM, "400.00", FEBRUARY), amended("250.00", APRIL), amended("300.00", MARCH));

        assertThat(commitments(APRIL).totals()).containsExactly(Money.parse("KZT 300.00"));
    }

    @Test
    void aTerminatedAwardCountsForNothingFromItsEndOn() throws SQLException {
        tables.told(
                granted(AWARD, FILM, "400.00", FEBRUARY),
                new AwardTerminated(AWARD, FILM, FUND, new MoneyAmount("400.00", "KZT"), MARCH, "a reason"));

        assertThat(commitments(MARCH.minusDays(1)).films()).isOne();
        assertThat(commitments(MARCH)).isEqualTo(new Commitments(List.of(), 0));
    }

    @Test
    void twoAwardsToOneFilmAreOneProject() throws SQLException {
        tables.told(granted(AWARD, FILM, "400.00", FEBRUARY), granted(OTHER_AWARD, FILM, "100.00", FEBRUARY));

        assertThat(commitments(MARCH)).isEqualTo(new Commitments(List.of(Money.parse("KZT 500.00")), 1));
    }

    @Test
    void currenciesAreTotalledApart() throws SQLException {
        tables.told(
                granted(AWARD, FILM, "400.00", FEBRUARY),
                new AwardGranted(
                        OTHER_AWARD,
                        OTHER_FILM,
                        FUND,
                        "GRANT",
                        new MoneyAmount("9.99", "EUR"),
                        "FOREIGN",
                        FEBRUARY,
                        null));

        assertThat(commitments(MARCH).totals()).containsExactly(Money.parse("EUR 9.99"), Money.parse("KZT 400.00"));
    }

    @Test
    void anAwardThatIsHeardOfBeforeItsFundIsThereOnceTheFundIs() throws SQLException {
        tables.told(granted(AWARD, FILM, "400.00", FEBRUARY));
        assertThat(FundHealthTable.fund(tables.sql(), FUND)).isEmpty();

        tables.told(registered());

        assertThat(FundHealthTable.fund(tables.sql(), FUND)).isPresent();
        assertThat(commitments(MARCH).films()).isOne();
    }

    @Test
    void aFundIsReadBackAsItToldItself() throws SQLException {
        var promise = new Promise(new UUID(4, 1), "PROJECTS", "15", "20", null, 36, null, SOURCE, null);
        tables.told(registered(), new FundPromised(FUND, promise));

        assertThat(FundHealthTable.fund(tables.sql(), FUND)).hasValueSatisfying(fund -> {
            assertThat(fund.registered()).isEqualTo(registered());
            assertThat(fund.promises())
                    .singleElement()
                    .satisfies(told -> assertThat(told.source()).isEqualTo(SOURCE));
        });
    }

    @Test
    void aPromiseThatNobodyCanReckonWithIsRefusedBeforeItIsKept() {
        var promise = new Promise(new UUID(4, 1), "PROJECTS", "fifteen", null, null, 36, null, SOURCE, null);

        assertThatThrownBy(() -> tables.told(new FundPromised(FUND, promise)))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aNegativeAwardIsRefusedBeforeItIsKept() {
        assertThatThrownBy(() -> tables.told(granted(AWARD, FILM, "-400.00", FEBRUARY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Commitments commitments(LocalDate onDate) throws SQLException {
        return FundHealthTable.commitments(tables.sql(), FUND, onDate);
    }

    private static FundRegistered registered() {
        return new FundRegistered(
                FUND,
                "a-fund",
                List.of(new FundName("A fund", "en")),
                "PRIVATE_OEIC",
                "PRIVATE",
                List.of("FILM"),
                "KZT",
                null,
                SOURCE);
    }

    private static AwardEvent granted(UUID award, UUID film, String amount, LocalDate day) {
        return new AwardGranted(award, film, FUND, "GRANT", new MoneyAmount(amount, "KZT"), "PRIVATE", day, null);
    }

    private static AwardEvent amended(String amount, LocalDate day) {
        return new AwardAmended(
                AWARD, FILM, FUND, new MoneyAmount("400.00", "KZT"), new MoneyAmount(amount, "KZT"), day, "a reason");
    }
}
