package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.revision.Revision;
import kz.kinoqor.kit.rule.Findings;

/** Changes a film that the caller has seen. */
@ApplicationScoped
class ChangeFilm {

    private final Films films;
    private final Identifiers identifiers;
    private final Outbox outbox;
    private final Clock clock;

    ChangeFilm(Films films, Identifiers identifiers, Outbox outbox, Clock clock) {
        this.films = films;
        this.identifiers = identifiers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Film addTitle(UUID id, Revision seen, Title.NewTitle request) {
        var findings = new Findings();
        var title = request.read(findings);
        findings.refuseIfAny();
        return change(id, seen, film -> film.add(title));
    }

    @Transactional
    Film describe(UUID id, Revision seen, FilmDetails request) {
        var findings = new Findings();
        var description = request.read(findings);
        findings.refuseIfAny();
        identifiers.assign(Identifiers.HolderKind.FILM, id, description.identifiers());
        return change(id, seen, film -> film.describe(description));
    }

    @Transactional
    Film move(UUID id, Revision seen, StageMove request) {
        var move = request.read(LocalDate.now(clock));
        return change(id, seen, film -> film.moveTo(move.to(), move.at(), move.reason()));
    }

    private Film change(UUID id, Revision seen, Function<Film, FilmChange> verb) {
        var film = films.get(id, seen);
        var change = verb.apply(film);
        outbox.add(film, FilmAnnouncement.of(film, change));
        return film;
    }
}
