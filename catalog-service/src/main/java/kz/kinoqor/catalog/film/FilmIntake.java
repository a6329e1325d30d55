package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.kinoqor.catalog.identifier.Claims;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.contracts.EventSize;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Announcement;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.place.Places;
import kz.kinoqor.kit.rule.BrokenRule;
import org.jspecify.annotations.Nullable;

/**
 * The door for films that come in numbers: each is judged by the rules of one that is posted, and as many as come
 * together are entered by one statement for each table.
 */
@ApplicationScoped
public class FilmIntake {

    private final Films register;
    private final FilmRows rows;
    private final Claims claims;
    private final Outbox outbox;
    private final Ids ids;
    private final Places places;

    FilmIntake(Films register, FilmRows rows, Claims claims, Outbox outbox, Ids ids, Places places) {
        this.register = register;
        this.rows = rows;
        this.claims = claims;
        this.outbox = outbox;
        this.ids = ids;
        this.places = places;
    }

    /**
     * Throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong, or the one {@link BrokenRule} of a film that
     * is larger than an event may be.
     */
    public Arrival judge(NewFilm request) {
        var arrival = new Arrival(request, request.read(ids, places));
        var bytes = Outbox.size(announcement(arrival.film()).fact());
        if (bytes > EventSize.LARGEST_VALUE) {
            throw BrokenRule.of("event-too-large", "bytes", bytes, "limit", EventSize.LARGEST_VALUE);
        }
        return arrival;
    }

    /** The same film under a new id, unless its sender chose one. */
    public Arrival again(Arrival arrival) {
        return judge(arrival.request());
    }

    /** Which of these ids were given already. */
    public Set<UUID> taken(Connection sql, Collection<UUID> chosen) throws SQLException {
        return chosen.isEmpty() ? Set.of() : rows.known(sql, chosen);
    }

    /**
     * Enters films with their identifiers and announces them, within the transaction on {@code sql}. All or none: where
     * an id, a slug or an identifier is taken, the transaction is spent.
     */
    public void enter(Connection sql, List<Arrival> arrivals, @Nullable String traceparent) throws SQLException {
        if (arrivals.isEmpty()) {
            return;
        }
        var films = arrivals.stream().map(Arrival::film).toList();
        register.take(sql, arrivals.stream().collect(Collectors.toMap(Arrival::id, Arrival::request)));
        rows.insert(sql, films);
        claims.add(
                sql,
                Identifiers.HolderKind.FILM,
                arrivals.stream()
                        .flatMap(arrival -> arrival.identifiers().stream()
                                .map(identifier -> new Claims.Held(identifier, arrival.id())))
                        .toList());
        outbox.addAll(sql, films.stream().map(FilmIntake::announcement).toList(), traceparent);
    }

    private static Announcement announcement(Film film) {
        return new Announcement(FilmAnnouncement.of(film, new FilmChange.Registered()), film.revision());
    }
}
