package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.kinoqor.catalog.identifier.Claim;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.place.Places;
import kz.kinoqor.kit.register.Registered;

/** Enters a film into the register. */
@ApplicationScoped
class RegisterFilm {

    private final Films films;
    private final Identifiers identifiers;
    private final Outbox outbox;
    private final Ids ids;
    private final Places places;

    RegisterFilm(Films films, Identifiers identifiers, Outbox outbox, Ids ids, Places places) {
        this.films = films;
        this.identifiers = identifiers;
        this.outbox = outbox;
        this.ids = ids;
        this.places = places;
    }

    @Transactional
    Registered from(NewFilm request) {
        var film = request.read(ids, places);
        return films.once(film.id(), request, () -> {
            films.persist(film);
            identifiers.assign(
                    Identifiers.HolderKind.FILM,
                    film.id(),
                    Claim.each(film.description().identifiers()));
            outbox.add(film, FilmAnnouncement.of(film, new FilmChange.Registered()));
        });
    }
}
