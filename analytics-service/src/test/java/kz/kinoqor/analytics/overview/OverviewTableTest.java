package kz.kinoqor.analytics.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.PersonEvent.PersonRegistered;
import org.junit.jupiter.api.Test;

class OverviewTableTest {

    @Test
    void countsEveryFactAndEveryAggregateOnce() throws SQLException {
        try (var tables = new ProjectedTables(new OverviewProjection())) {
            tables.told(moved(1), moved(1), moved(2), person()).told(moved(1), moved(3));

            var tallies = OverviewTable.tallies(tables.sql());

            assertThat(tallies.of(Topics.FILMS)).isEqualTo(3);
            assertThat(tallies.of(Topics.PEOPLE)).isEqualTo(1);
            assertThat(tallies.of(Topics.FUNDS)).isZero();
            assertThat(tallies.events()).isEqualTo(6);
        }
    }

    private static FilmStageChanged moved(int film) {
        return new FilmStageChanged(new UUID(1, film), "IDEA", "SHOOTING", "2024", null);
    }

    private static PersonRegistered person() {
        return new PersonRegistered(new UUID(2, 1), "person", List.of(), List.of(), List.of(), null, null);
    }
}
