package kz.kinoqor.funding.film;

import java.util.UUID;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmDetailsChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmTitleAdded;
import kz.kinoqor.contracts.catalog.Name;
import org.jspecify.annotations.Nullable;

/**
 * A film as far as the facts heard so far tell. Any fact about a film proves that the film exists; what none of them said
 * is null.
 *
 * @param revision sequence of the newest fact
 * @param title the original one
 * @param year EDTF
 */
record KnownFilm(
        UUID id,
        long revision,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String year) {

    private static final String ORIGINAL = "ORIGINAL";

    /** What one fact tells by itself. */
    static KnownFilm from(FilmEvent fact, long sequence) {
        return switch (fact) {
            case FilmRegistered film ->
                new KnownFilm(
                        film.filmId(),
                        sequence,
                        film.titles().stream()
                                .filter(KnownFilm::isOriginal)
                                .map(Name::text)
                                .findFirst()
                                .orElse(null),
                        film.kind(),
                        film.stage(),
                        film.year());
            case FilmTitleAdded added ->
                new KnownFilm(
                        added.filmId(),
                        sequence,
                        isOriginal(added.title()) ? added.title().text() : null,
                        null,
                        null,
                        null);
            case FilmDetailsChanged film ->
                new KnownFilm(film.filmId(), sequence, null, film.kind(), null, film.year());
            case FilmStageChanged film -> new KnownFilm(film.filmId(), sequence, null, null, film.to(), null);
        };
    }

    /** This, and then what a later fact tells: what it does not speak of stays. */
    KnownFilm then(KnownFilm later) {
        return new KnownFilm(
                id,
                later.revision,
                later.title == null ? title : later.title,
                later.kind == null ? kind : later.kind,
                later.stage == null ? stage : later.stage,
                later.year == null ? year : later.year);
    }

    private static boolean isOriginal(Name title) {
        return title.kind().equals(ORIGINAL);
    }
}
