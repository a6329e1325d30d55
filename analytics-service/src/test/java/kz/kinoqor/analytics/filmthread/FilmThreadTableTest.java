package kz.kinoqor.analytics.filmthread;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.Name;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilmThreadTableTest {

    private static final UUID FILM = new UUID(1, 1);
    private static final FilmRegistered REGISTERED = new FilmRegistered(
            FILM,
            "ander-3f9c2a",
            List.of(new Name("Ander", "und", "Latn", "ORIGINAL", null)),
            "SHORT_DOCUMENTARY",
            "COMPLETED",
            "unknown",
            List.of("KZ"),
            15,
            List.of(),
            null,
            null);
    private static final FilmStageChanged RELEASED =
            new FilmStageChanged(FILM, "COMPLETED", "RELEASED", "2024-05", null);
    private static final AwardGranted GRANTED = new AwardGranted(
            new UUID(2, 1),
            FILM,
            new UUID(3, 1),
            "GRANT",
            new MoneyAmount("400.00", "KZT"),
            "PRIVATE",
            LocalDate.of(2026, 2, 1),
            null);

    private ProjectedTables tables;

    @BeforeEach
    void open() throws SQLException {
        tables = new ProjectedTables(new FilmThreadProjection());
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
    }

    @Test
    void aFilmThatNobodyHasSpokenOfHasNoChecksum() throws SQLException {
        assertThat(FilmThreadTable.checksum(tables.sql(), FILM)).isEmpty();
    }

    @Test
    void readsEveryFactBackAsItWasToldInTheOrderOfTheThread() throws SQLException {
        tables.told(REGISTERED, GRANTED, RELEASED);

        var facts =
                thread().stream().<Fact>map(event -> event.fact().orElseThrow()).toList();

        assertThat(facts).containsExactly(REGISTERED, GRANTED, RELEASED);
        assertThat(thread()).isSortedAccordingTo((one, other) -> one.place().compareTo(other.place()));
    }

    @Test
    void everyItemCarriesTheTraceThatCausedIt() throws SQLException {
        tables.told(REGISTERED);

        assertThat(thread()).extracting(ThreadEvent::traceId).containsExactly("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void aPageBeginsBehindTheLastPlaceShown() throws SQLException {
        tables.told(REGISTERED, GRANTED, RELEASED);
        var first = FilmThreadTable.after(tables.sql(), FILM, null, 2);

        var second = FilmThreadTable.after(tables.sql(), FILM, first.getLast().place(), 2);

        assertThat(first).hasSize(2);
        assertThat(second).extracting(ThreadEvent::type).containsExactly("kz.kinoqor.catalog.film.stage-changed.v1");
    }

    @Test
    void theChecksumChangesWithEveryFact() throws SQLException {
        tables.told(REGISTERED);
        var before = FilmThreadTable.checksum(tables.sql(), FILM);

        tables.told(RELEASED);

        assertThat(FilmThreadTable.checksum(tables.sql(), FILM)).isNotEqualTo(before);
    }

    @Test
    void theTitleIsFoundInTheRegistrationAndNowhereElse() throws SQLException {
        tables.told(GRANTED);
        assertThat(FilmThreadTable.registration(tables.sql(), FILM)).isEmpty();

        tables.told(REGISTERED);

        assertThat(FilmThreadTable.registration(tables.sql(), FILM).flatMap(FilmThread::title))
                .contains("Ander");
    }

    @Test
    void moneyRunsAlongWithTheAwardsOnly() throws SQLException {
        tables.told(REGISTERED, GRANTED, RELEASED);

        var thread = new FilmThread(FilmThreadTable.awards(tables.sql(), FILM));

        var nothing = Money.parse("KZT 0.00");
        assertThat(thread.money()).containsExactly(new MoneyPosition(Money.parse("KZT 400.00"), nothing));
        assertThat(thread())
                .extracting(event -> thread.moneyAfter(event).isPresent())
                .containsExactly(false, true, false);
    }

    private List<ThreadEvent> thread() throws SQLException {
        return FilmThreadTable.after(tables.sql(), FILM, null, 100);
    }
}
