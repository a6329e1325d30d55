package kz.kinoqor.funding.film;

import static kz.kinoqor.funding.film.FilmFixtures.described;
import static kz.kinoqor.funding.film.FilmFixtures.moved;
import static kz.kinoqor.funding.film.FilmFixtures.registered;
import static kz.kinoqor.funding.film.FilmFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownFilmTest {

    private static final UUID FILM = UUID.randomUUID();

    @Test
    void aRegistrationTellsTheOriginalTitle() {
        assertThat(KnownFilm.from(registered(FILM, "Ander"), 1))
                .isEqualTo(new KnownFilm(FILM, 1, "Ander", "SHORT_DOCUMENTARY", "IDEA", "unknown"));
    }

    @Test
    void laterFactsChangeWhatTheySpeakOf() {
        var film = KnownFilm.from(registered(FILM, "Ander"), 1)
                .then(KnownFilm.from(described(FILM, "ANIMATION", "2026"), 2))
                .then(KnownFilm.from(moved(FILM, "SHOOTING"), 3));

        assertThat(film).isEqualTo(new KnownFilm(FILM, 3, "Ander", "ANIMATION", "SHOOTING", "2026"));
    }

    @Test
    void anotherTitleLeavesTheOriginalOne() {
        var film = KnownFilm.from(registered(FILM, "Ander"), 1).then(KnownFilm.from(titled(FILM, "Other"), 2));

        assertThat(film.title()).isEqualTo("Ander");
    }

    @Test
    void anyFactProvesThatTheFilmExists() {
        assertThat(KnownFilm.from(moved(FILM, "SHOOTING"), 7))
                .isEqualTo(new KnownFilm(FILM, 7, null, null, "SHOOTING", null));
    }
}
