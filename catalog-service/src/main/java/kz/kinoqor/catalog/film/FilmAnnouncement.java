package kz.kinoqor.catalog.film;

import java.util.List;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.Identification;
import kz.kinoqor.contracts.catalog.Name;

/** From a change of a film to the fact that the world is told: the only place that knows both. */
final class FilmAnnouncement {

    private FilmAnnouncement() {}

    static FilmEvent of(Film film, FilmChange change) {
        return switch (change) {
            case FilmChange.Registered() -> registered(film);
            case FilmChange.TitleAdded(var title) -> new FilmEvent.FilmTitleAdded(film.id(), name(title));
            case FilmChange.Described() ->
                new FilmEvent.FilmDetailsChanged(
                        film.id(),
                        film.kind().name(),
                        film.year(),
                        film.countries(),
                        film.runtimeMinutes(),
                        identifications(film));
            case FilmChange.Moved(var from, var to, var at, var reason) ->
                new FilmEvent.FilmStageChanged(film.id(), from.name(), to.name(), at, reason);
        };
    }

    private static FilmEvent registered(Film film) {
        return new FilmEvent.FilmRegistered(
                film.id(),
                film.slug(),
                film.titles().stream().map(FilmAnnouncement::name).toList(),
                film.kind().name(),
                film.stage().name(),
                film.year(),
                film.countries(),
                film.runtimeMinutes(),
                identifications(film),
                film.origin().collection(),
                film.origin().source());
    }

    private static Name name(Title title) {
        return new Name(title.text(), title.lang(), title.script(), title.kind().name(), title.region());
    }

    private static List<Identification> identifications(Film film) {
        return film.identifiers().stream().map(StatedIdentifier::announced).toList();
    }
}
