package kz.kinoqor.catalog.film;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.revision.Revision;

/** The films of the register. */
@ApplicationScoped
class Films implements PanacheRepositoryBase<Film, UUID> {

    /** Refuses with {@code film-unknown} (404), or {@code revision-stale} (412) where {@code seen} is not its revision. */
    Film get(UUID id, Revision seen) {
        var film = findByIdOptional(id).orElseThrow(() -> new FilmProblem.FilmUnknown(id).refuse());
        seen.mustBe(film.revision());
        return film;
    }

    /** Refuses with {@code film-id-taken} (409). */
    void add(Film film) {
        if (findByIdOptional(film.id()).isPresent()) {
            throw new FilmProblem.FilmIdTaken(film.id()).refuse();
        }
        persist(film);
    }
}
