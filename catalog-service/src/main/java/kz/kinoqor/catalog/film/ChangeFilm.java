package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.Claim;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.place.Places;
import kz.kinoqor.kit.revision.Revision;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.time.BusinessDays;

/** Changes a film that the caller has seen. */
@ApplicationScoped
class ChangeFilm {

    private final Films films;
    private final Identifiers identifiers;
    private final Outbox outbox;
    private final BusinessDays days;
    private final Places places;

    ChangeFilm(Films films, Identifiers identifiers, Outbox outbox, BusinessDays days, Places places) {
        this.films = films;
        this.identifiers = identifiers;
        this.outbox = outbox;
        this.days = days;
        this.places = places;
    }

    @Transactional
    void addTitle(UUID id, Revision seen, Title.NewTitle request) {
        var findings = new Findings();
        var title = request.read(places, findings);
        findings.refuseIfAny();
        var film = films.get(id, seen);
        announce(film, film.add(title));
    }

    @Transactional
    void describe(UUID id, Revision seen, FilmDetails request) {
        var findings = new Findings();
        var description = request.read(findings);
        findings.refuseIfAny();
        var film = films.get(id, seen);
        identifiers.reassign(Identifiers.HolderKind.FILM, id, Claim.each(description.identifiers()));
        film.describe(description).ifPresent(change -> announce(film, change));
    }

    @Transactional
    void move(UUID id, Revision seen, StageMove request) {
        var move = request.read(days.today());
        var film = films.get(id, seen);
        announce(film, film.moveTo(move.to(), move.at(), move.reason()));
    }

    private void announce(Film film, FilmChange change) {
        outbox.add(film, FilmAnnouncement.of(film, change));
    }
}
