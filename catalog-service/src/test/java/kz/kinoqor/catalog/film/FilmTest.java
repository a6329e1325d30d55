package kz.kinoqor.catalog.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.Identification;
import kz.kinoqor.contracts.catalog.Name;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.IdentifierScheme;
import kz.kinoqor.kit.problem.Refusal;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.register.Registration;
import kz.kinoqor.kit.time.PartialDate;
import org.junit.jupiter.api.Test;

class FilmTest {

    private static final UUID ID = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a");
    private static final Title ANDER = new Title("Андер", "kk", "Cyrl", Title.TitleKind.ORIGINAL, null);
    private static final Title IN_ENGLISH = new Title("Ander", "en", "Latn", Title.TitleKind.ALTERNATIVE, null);
    private static final Source SOURCE = new Source("astana-times-women", null, "15 minutes", "2025-11-20", "B");
    private static final FilmDescription SHORT = new FilmDescription(
            FilmKind.SHORT_DOCUMENTARY,
            PartialDate.UNKNOWN,
            List.of("KZ"),
            15,
            List.of(new Identifier(IdentifierScheme.IMDB, "tt0000017")));

    private final Film film = film(FilmStage.SHOOTING);

    @Test
    void aRegistrationIsToldWithAllThatIsKnown() {
        assertThat(FilmAnnouncement.of(film, new FilmChange.Registered()))
                .isEqualTo(new FilmEvent.FilmRegistered(
                        ID,
                        "ander-0e2c3f9c2a",
                        List.of(new Name("Андер", "kk", "Cyrl", "ORIGINAL", null)),
                        "SHORT_DOCUMENTARY",
                        "SHOOTING",
                        "unknown",
                        List.of("KZ"),
                        15,
                        List.of(new Identification("IMDB", "tt0000017")),
                        "sample",
                        SOURCE));
    }

    @Test
    void oneMoreTitleIsToldAlone() {
        var change = film.add(IN_ENGLISH);

        assertThat(film.titles()).containsExactly(ANDER, IN_ENGLISH);
        assertThat(FilmAnnouncement.of(film, change))
                .isEqualTo(new FilmEvent.FilmTitleAdded(ID, new Name("Ander", "en", "Latn", "ALTERNATIVE", null)));
    }

    @Test
    void theOriginalTitleStandsForEver() {
        var second = new Title("Ander", "en", "Latn", Title.TitleKind.ORIGINAL, null);

        assertThatThrownBy(() -> film.add(second))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("original-title-stands");
    }

    @Test
    void aTitleIsAddedOnce() {
        film.add(IN_ENGLISH);

        assertThatThrownBy(() -> film.add(IN_ENGLISH))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("title-known");
    }

    @Test
    void aDescriptionTakesThePlaceOfTheOneBefore() {
        var corrected = new FilmDescription(
                FilmKind.FEATURE_DOCUMENTARY, PartialDate.parse("2024-05"), List.of("KZ", "QA"), null, List.of());

        var change = film.describe(corrected).orElseThrow();

        assertThat(film.yearNumber()).isEqualTo(2024);
        assertThat(FilmAnnouncement.of(film, change))
                .isEqualTo(new FilmEvent.FilmDetailsChanged(
                        ID, "FEATURE_DOCUMENTARY", "2024-05", List.of("KZ", "QA"), null, List.of()));
    }

    @Test
    void theSameDescriptionChangesNothing() {
        assertThat(film.describe(SHORT)).isEmpty();
    }

    @Test
    void aMoveIsToldWithBothEnds() {
        var change = film.moveTo(FilmStage.POST_PRODUCTION, "2026-03", null);

        assertThat(FilmAnnouncement.of(film, change))
                .isEqualTo(new FilmEvent.FilmStageChanged(ID, "SHOOTING", "POST_PRODUCTION", "2026-03", null));
    }

    @Test
    void aMoveThatNoWayLeadsToIsRefused() {
        assertThatThrownBy(() -> film.moveTo(FilmStage.IDEA, "2026", "a better idea"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stage-move-refused");
    }

    @Test
    void aReshootSaysWhy() {
        film.moveTo(FilmStage.POST_PRODUCTION, "2026-03", null);

        assertThatThrownBy(() -> film.moveTo(FilmStage.SHOOTING, "2026-04", " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stage-reason-required");
    }

    @Test
    void aSuspendedFilmReturnsToTheStageItLeft() {
        film.moveTo(FilmStage.SUSPENDED, "2026-03", "winter");

        var change = film.moveTo(FilmStage.SHOOTING, "2026-05", null);

        assertThat(change).isEqualTo(new FilmChange.Moved(FilmStage.SUSPENDED, FilmStage.SHOOTING, "2026-05", null));
    }

    @Test
    void aSuspendedFilmReturnsToNoOtherStage() {
        film.moveTo(FilmStage.SUSPENDED, "2026-03", "winter");

        assertThatThrownBy(() -> film.moveTo(FilmStage.POST_PRODUCTION, "2026-05", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stage-move-refused");
    }

    @Test
    void aSuspendedFilmMayBeAbandoned() {
        film.moveTo(FilmStage.SUSPENDED, "2026-03", "winter");

        assertThat(film.moveTo(FilmStage.ABANDONED, "2026-05", "no snow left").to())
                .isEqualTo(FilmStage.ABANDONED);
    }

    @Test
    void aFilmWhoseStageNobodyKnewMayTurnUpAnywhere() {
        assertThat(film(FilmStage.UNKNOWN)
                        .moveTo(FilmStage.RELEASED, "unknown", null)
                        .to())
                .isEqualTo(FilmStage.RELEASED);
    }

    private static Film film(FilmStage stage) {
        return Film.register(Registration.of(ID, "Ander", new Origin("sample", SOURCE)), List.of(ANDER), SHORT, stage);
    }
}
