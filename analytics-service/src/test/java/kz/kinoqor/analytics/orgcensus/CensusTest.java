package kz.kinoqor.analytics.orgcensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.kinoqor.analytics.orgcensus.CensusView.AccountedView;
import kz.kinoqor.analytics.orgcensus.CensusView.OrganisationsAccountedView;
import kz.kinoqor.analytics.orgcensus.CensusView.RegionView;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.time.BusinessDays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was published of Kazakhstan's film organisations in 2024, held against records that reproduce it. */
class CensusTest {

    private static final String SET = "synthetic-census-2024";

    /** 121 organisations: 50 with a region, 71 without. */
    private static final List<CensusCell> PUBLISHED = List.of(
            cell("KZ-75", "LLP", SET, "S", 1),
            cell("KZ-75", "LLP", SET, "PF", 2),
            cell("KZ-75", "LLP", SET, "P", 17),
            cell("KZ-71", "LLP", SET, "P", 10),
            cell("KZ-31", "STATE_ENTERPRISE", SET, "S", 9),
            cell("KZ-27", "STATE_ENTERPRISE", SET, "S", 5),
            cell("KZ-27", "LLP", SET, "P", 6),
            cell(null, "INDIVIDUAL_ENTREPRENEUR", SET, "P", 29),
            cell(null, "LLP", SET, "P", 34),
            cell(null, "LLP", SET, "PF", 2),
            cell(null, "UNKNOWN", SET, "", 6));

    @Test
    void reproducesTheCountryAsPublished() {
        var census = view(PUBLISHED);

        assertThat(census.total()).isEqualTo(121);
        assertThat(census.ownership().privately()).isEqualTo(100);
        assertThat(census.ownership().foreign()).isEqualTo(4);
        assertThat(census.legalForms()).contains(entry("INDIVIDUAL_ENTREPRENEUR", 29L));
    }

    @Test
    void derivesWhatIsNotPrivateAndSaysSo() {
        assertThat(view(PUBLISHED).nonPrivate())
                .isEqualTo(new CensusView.DerivedView(21, true, "total - ownership.private"));
    }

    @Test
    void reproducesTheRegionsAsPublished() {
        assertThat(region("KZ-75")).satisfies(almaty -> {
            assertThat(almaty.total()).isEqualTo(20);
            assertThat(almaty.state()).isEqualTo(1);
            assertThat(almaty.foreign()).isEqualTo(2);
        });
        assertThat(region("KZ-71")).satisfies(astana -> {
            assertThat(astana.total()).isEqualTo(10);
            assertThat(astana.privately()).isEqualTo(10);
            assertThat(astana.foreign()).isZero();
        });
        assertThat(region("KZ-27")).satisfies(west -> {
            assertThat(west.total()).isEqualTo(11);
            assertThat(west.state()).isEqualTo(5);
        });
    }

    @Test
    void neverTakesTheRecordedStateOrganisationsOfZhambylForItsTotal() {
        assertThat(region("KZ-31")).satisfies(zhambyl -> {
            assertThat(zhambyl.state()).isEqualTo(9);
            assertThat(zhambyl.total()).isNull();
            assertThat(zhambyl.totalKnown()).isFalse();
        });
    }

    @Test
    void namesARegionThatNobodySpeaksOfWithoutATotal() {
        assertThat(region("KZ-10")).satisfies(abai -> {
            assertThat(abai.name()).containsEntry("en", "Abai Region").containsOnlyKeys("kk", "ru", "en");
            assertThat(abai.total()).isNull();
            assertThat(abai.recorded()).isZero();
        });
    }

    @Test
    void accountsForFifteenStateOrganisationsOfTwentyOneAndForFiftyAtLeastInAll() {
        var accounted = view(PUBLISHED).accounted();

        assertThat(accounted.state().accounted()).isEqualTo(15);
        assertThat(accounted.state().of()).isEqualTo(21);
        assertThat(accounted.state().remainder()).isEqualTo(6);
        assertThat(accounted)
                .extracting(
                        AccountedView::organisations, InstanceOfAssertFactories.type(OrganisationsAccountedView.class))
                .isEqualTo(new OrganisationsAccountedView(
                        50, 121, true, "sum(max(regions.total, regions.recorded)) of total"));
    }

    @Test
    void leavesOutWhoeverDoesNotWorkInFilmAndSaysHowMany() {
        var census = view(List.of(
                cell("KZ-71", "LLP", SET, "P", 3),
                new CensusCell(false, null, "UNKNOWN", null, false, false, false, false, 5)));

        assertThat(census.total()).isEqualTo(3);
        assertThat(census.notCounted()).isEqualTo(5);
    }

    @Test
    void tellsTheMarkedSetsApart() {
        var census = view(List.of(cell(null, "LLP", SET, "P", 3), cell(null, "LLP", null, "P", 2)));

        assertThat(census.collections())
                .containsExactly(new CensusView.CollectionView(null, 2), new CensusView.CollectionView(SET, 3));
    }

    private static RegionView region(String code) {
        return view(PUBLISHED).regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static CensusView view(List<CensusCell> cells) {
        var census = Census.of(LocalDate.of(2024, 12, 31), cells, Coverage.shipped());
        return new CensusReport(new Regions(BusinessDays.of(Clock.systemUTC()))).of(census, new Mark(null, "r."));
    }

    /** @param owners S for state, P for private, F for foreign */
    private static CensusCell cell(
            @Nullable String region, String legalForm, @Nullable String collection, String owners, long organisations) {
        return new CensusCell(
                true,
                region,
                legalForm,
                collection,
                owners.contains("S"),
                owners.contains("P"),
                owners.contains("F"),
                false,
                organisations);
    }
}
