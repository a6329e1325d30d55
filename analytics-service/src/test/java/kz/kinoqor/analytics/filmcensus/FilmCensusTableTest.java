package kz.kinoqor.analytics.filmcensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.filmcensus.FilmCensusTable.Counted;
import kz.kinoqor.analytics.filmcensus.FilmCensusTable.Group;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmDetailsChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilmCensusTableTest {

    private ProjectedTables tables;

    @BeforeEach
    void fill() throws SQLException {
        tables = new ProjectedTables(new FilmCensusProjection())
                .told(
                        film(1, "FEATURE_FICTION", "2023", List.of("KZ"), null),
                        film(2, "FEATURE_FICTION", "2024-05", List.of("KZ", "FR"), null),
                        film(3, "ANIMATION", "2024?", List.of(), "a-set"),
                        film(4, "ANIMATION", "201X", List.of("FR"), "a-set"),
                        film(5, "UNKNOWN", "unknown", List.of("KZ"), null));
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
    }

    @Test
    void filmsOfUnknownYearComeLastInAGroupOfTheirOwn() throws SQLException {
        assertThat(count("year", null, null, null, null, null))
                .isEqualTo(new Counted(List.of(year(2023, 1), year(2024, 2), year(null, 2)), 5));
    }

    @Test
    void aFilmOfTwoCountriesCountsInBothAndOnceInTheTotal() throws SQLException {
        assertThat(count("country", null, null, null, null, null))
                .isEqualTo(new Counted(List.of(country("FR", 2), country("KZ", 3), country(null, 1)), 5));
    }

    @Test
    void threeAxesAtOnceGiveAGroupForEachCombinationThatThereIs() throws SQLException {
        assertThat(count("year,kind,country", null, "FR", null, null, null).groups())
                .containsExactly(
                        new Group(2024, "FEATURE_FICTION", "FR", 1),
                        new Group(2024, "FEATURE_FICTION", "KZ", 1),
                        new Group(null, "ANIMATION", "FR", 1));
    }

    @Test
    void aFilterByYearLeavesOutWhatNobodyKnowsTheYearOf() throws SQLException {
        assertThat(count("kind", null, null, "2023", "2024", null))
                .isEqualTo(new Counted(
                        List.of(new Group(null, "ANIMATION", null, 1), new Group(null, "FEATURE_FICTION", null, 2)),
                        3));
    }

    @Test
    void aMarkedSetAndAKindNarrowTheCount() throws SQLException {
        assertThat(count("year", "ANIMATION", null, null, null, "a-set"))
                .isEqualTo(new Counted(List.of(year(2024, 1), year(null, 1)), 2));
    }

    @Test
    void aCorrectionMovesAFilmToItsNewGroup() throws SQLException {
        tables.told(new FilmDetailsChanged(new UUID(1, 1), "ANIMATION", "2024", List.of("KZ"), null, List.of()));

        assertThat(count("year", null, null, null, null, null).groups()).containsExactly(year(2024, 3), year(null, 2));
    }

    @Test
    void nothingMatchingIsNoGroupAtAll() throws SQLException {
        assertThat(count("year", "SERIES", null, null, null, null)).isEqualTo(new Counted(List.of(), 0));
    }

    private Counted count(
            String groupBy,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String yearFrom,
            @Nullable String yearTo,
            @Nullable String collection)
            throws SQLException {
        return FilmCensusTable.count(
                tables.sql(), FilmQuestion.read(groupBy, kind, country, yearFrom, yearTo, collection));
    }

    private static Group year(@Nullable Integer year, long films) {
        return new Group(year, null, null, films);
    }

    private static Group country(@Nullable String country, long films) {
        return new Group(null, null, country, films);
    }

    private static FilmRegistered film(
            int number, String kind, String year, List<String> countries, @Nullable String collection) {
        return new FilmRegistered(
                new UUID(1, number),
                "film-" + number,
                List.of(),
                kind,
                "COMPLETED",
                year,
                countries,
                null,
                List.of(),
                collection,
                null);
    }
}
