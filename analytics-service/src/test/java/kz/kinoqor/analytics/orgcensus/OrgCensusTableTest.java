package kz.kinoqor.analytics.orgcensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationDetailsChanged;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationOwnershipChanged;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationRegistered;
import kz.kinoqor.contracts.catalog.OrganisationEvent.Seat;
import kz.kinoqor.contracts.catalog.OrganisationEvent.Stake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrgCensusTableTest {

    private static final UUID STUDIO = new UUID(1, 1);
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);

    private ProjectedTables tables;

    @BeforeEach
    void open() throws SQLException {
        tables = new ProjectedTables(new OrgCensusProjection());
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
    }

    @Test
    void anOrganisationCountsInEveryClassThatHasAStake() throws SQLException {
        tables.told(studio(stake("PRIVATE", "51", "2020", null), stake("FOREIGN", null, "2020", null)));

        assertThat(cells(END_OF_2024)).singleElement().satisfies(cell -> {
            assertThat(cell.privately()).isTrue();
            assertThat(cell.foreign()).isTrue();
            assertThat(cell.state()).isFalse();
        });
    }

    @Test
    void aStakeOfNothingIsNone() throws SQLException {
        tables.told(studio(stake("STATE", "0", "2020", null)));

        assertThat(cells(END_OF_2024))
                .singleElement()
                .satisfies(cell -> assertThat(cell.unknown()).isTrue());
    }

    @Test
    void aStakeHoldsFromTheFirstDayItsBeginningMayMeanToTheLastDayItsEndMayMean() throws SQLException {
        tables.told(studio(stake("STATE", null, "2020", "2024-06")));

        assertThat(isStateOwned(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(isStateOwned(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(isStateOwned(LocalDate.of(2024, 6, 30))).isTrue();
        assertThat(isStateOwned(LocalDate.of(2024, 7, 1))).isFalse();
    }

    @Test
    void aStakeOfUnknownBeginningHoldsSinceAlways() throws SQLException {
        tables.told(studio(stake("STATE", null, "unknown", null)));

        assertThat(isStateOwned(LocalDate.of(1950, 1, 1))).isTrue();
    }

    @Test
    void aChangeOfOwnersLeavesThePastAsItWas() throws SQLException {
        tables.told(
                studio(stake("STATE", null, "2020", null)),
                new OrganisationOwnershipChanged(
                        STUDIO,
                        List.of(stake("STATE", null, "2020", "2023-12-31"), stake("PRIVATE", null, "2024", null))));

        assertThat(isStateOwned(LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(isStateOwned(END_OF_2024)).isFalse();
    }

    @Test
    void ofTwoSeatsTheOneThatBeganLastIsTaken() throws SQLException {
        tables.told(changed(List.of("FILM"), null, new Seat("KZ-71", "2010", null), new Seat("KZ-75", "2022", null)));

        assertThat(cells(END_OF_2024)).extracting(CensusCell::region).containsExactly("KZ-75");
        assertThat(cells(LocalDate.of(2015, 1, 1)))
                .extracting(CensusCell::region)
                .containsExactly("KZ-71");
    }

    @Test
    void anOrganisationIsThereUntilTheDayBeforeItsDissolution() throws SQLException {
        tables.told(changed(List.of("FILM"), END_OF_2024));

        assertThat(cells(END_OF_2024.minusDays(1))).hasSize(1);
        assertThat(cells(END_OF_2024)).isEmpty();
    }

    @Test
    void onlyAnActivityInFilmMakesAFilmOrganisation() throws SQLException {
        tables.told(changed(List.of("FUNDING", "FILMING"), null));
        assertThat(cells(END_OF_2024)).extracting(CensusCell::film).containsExactly(false);

        tables.told(changed(List.of("FUNDING", "FILM_PRODUCTION"), null));

        assertThat(cells(END_OF_2024)).extracting(CensusCell::film).containsExactly(true);
    }

    @Test
    void aMarkedSetCanBeCountedAlone() throws SQLException {
        tables.told(studio(), changed(new UUID(1, 2), List.of("FILM"), null));

        assertThat(OrgCensusTable.cells(tables.sql(), END_OF_2024, "a-set"))
                .extracting(CensusCell::organisations)
                .containsExactly(1L);
    }

    private List<CensusCell> cells(LocalDate onDate) throws SQLException {
        return OrgCensusTable.cells(tables.sql(), onDate, null);
    }

    private boolean isStateOwned(LocalDate onDate) throws SQLException {
        return cells(onDate).getFirst().state();
    }

    private static OrganisationRegistered studio(Stake... stakes) {
        return new OrganisationRegistered(
                STUDIO,
                "studio",
                List.of(),
                null,
                "LLP",
                List.of(stakes),
                List.of(),
                List.of("FILM"),
                null,
                null,
                "a-set",
                null);
    }

    private static OrganisationDetailsChanged changed(
            List<String> activities, @Nullable LocalDate dissolvedOn, Seat... seats) {
        return changed(STUDIO, activities, dissolvedOn, seats);
    }

    private static OrganisationDetailsChanged changed(
            UUID id, List<String> activities, @Nullable LocalDate dissolvedOn, Seat... seats) {
        return new OrganisationDetailsChanged(
                id, List.of(), null, "LLP", List.of(seats), activities, null, dissolvedOn);
    }

    private static Stake stake(String owner, @Nullable String percent, String from, @Nullable String to) {
        return new Stake(owner, percent, null, from, to);
    }
}
