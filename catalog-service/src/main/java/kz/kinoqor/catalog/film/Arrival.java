package kz.kinoqor.catalog.film;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.identifier.Identifier;

/** A film that keeps every rule and waits to be entered with others. */
public final class Arrival {

    private final NewFilm request;
    private final Film film;
    private final List<Identifier> identifiers;

    Arrival(NewFilm request, Film film) {
        this.request = request;
        this.film = film;
        this.identifiers = film.description().identifiers();
    }

    /** The id that it will have. */
    public UUID id() {
        return film.id();
    }

    /** The id that its sender chose, if one was chosen. */
    public Optional<UUID> chosenId() {
        return Optional.ofNullable(request.id());
    }

    public List<Identifier> identifiers() {
        return identifiers;
    }

    NewFilm request() {
        return request;
    }

    Film film() {
        return film;
    }
}
