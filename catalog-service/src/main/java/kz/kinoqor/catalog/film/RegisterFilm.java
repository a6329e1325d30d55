package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.id.Slug;
import kz.kinoqor.kit.identifier.Subject;
import kz.kinoqor.kit.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Enters a film into the register. */
@ApplicationScoped
class RegisterFilm {

    private final Films films;
    private final Identifiers identifiers;
    private final Outbox outbox;
    private final Ids ids;

    RegisterFilm(Films films, Identifiers identifiers, Outbox outbox, Ids ids) {
        this.films = films;
        this.identifiers = identifiers;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Film from(NewFilm request) {
        var film = request.read(birth(request));
        films.add(film);
        identifiers.assign(
                Identifiers.HolderKind.FILM,
                film.id(),
                film.identifiers().stream()
                        .map(stated -> stated.read(Subject.WORK))
                        .toList());
        outbox.add(film, FilmAnnouncement.of(film, new FilmChange.Registered()));
        return film;
    }

    private Film.Birth birth(NewFilm request) {
        var id = request.id() == null ? ids.next() : request.id();
        return new Film.Birth(id, Slug.of(firstTitle(request), id).text());
    }

    /** Any title will do for a slug; that there is one original is the request's rule to check. */
    private static String firstTitle(NewFilm request) {
        var titles = request.titles();
        Title.@Nullable NewTitle first = titles == null || titles.isEmpty() ? null : titles.getFirst();
        return first == null || first.text() == null ? "" : first.text();
    }
}
