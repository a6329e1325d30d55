package kz.kinoqor.catalog.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.register.RegisterProblem;
import kz.kinoqor.kit.revision.Tagged;
import org.jspecify.annotations.Nullable;

/** Credits for reading: one statement a request, no entities. */
@ApplicationScoped
class CreditViews {

    private static final String SELECT = """
            select c.id, c.revision, c.film_id, c.contributor_kind, c.contributor_id, c.role, c.billing, c.status,
                   c.dispute_reason, c.source::text, coalesce(p.display_name, o.display_name) as contributor_name
              from credit c
              left join person       p on p.id = c.contributor_id and c.contributor_kind = 'PERSON'
              left join organisation o on o.id = c.contributor_id and c.contributor_kind = 'ORGANISATION'
            """;
    private static final String BY_ID = SELECT + """
             where c.id = ?
            """;
    private static final String OF_FILM = SELECT + """
             where c.film_id = ?
               and c.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
             order by c.id
             limit ?
            """;
    private static final String FILM = """
            select id
              from film
             where id = ?
            """;

    private final Queries queries;

    CreditViews(Queries queries) {
        this.queries = queries;
    }

    /** Refuses with {@code credit-unknown} (404). */
    Tagged<CreditView> get(UUID id) {
        return queries.first(BY_ID, CreditViews::view, id)
                .map(credit -> Tagged.of(credit, credit.revision()))
                .orElseThrow(() -> new RegisterProblem.Unknown("credit", id).refuse());
    }

    /** The next credits of a film in the order in which they were entered; {@code film-unknown} (404) where it is none. */
    List<CreditView> ofFilm(UUID filmId, @Nullable UUID after, int rows) {
        var credits = queries.list(OF_FILM, CreditViews::view, filmId, after, rows);
        if (credits.isEmpty()) {
            var _ = film(filmId).orElseThrow(() -> new RegisterProblem.Unknown("film", filmId).refuse());
        }
        return credits;
    }

    private Optional<UUID> film(UUID id) {
        return queries.first(FILM, row -> row.getObject("id", UUID.class), id);
    }

    private static CreditView view(ResultSet row) throws SQLException {
        return new CreditView(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getObject("film_id", UUID.class),
                Contributor.Kind.valueOf(row.getString("contributor_kind")),
                row.getObject("contributor_id", UUID.class),
                row.getString("contributor_name"),
                CreditRole.valueOf(row.getString("role")),
                row.getInt("billing"),
                CreditStatus.valueOf(row.getString("status")),
                row.getString("dispute_reason"),
                row.getString("source"));
    }
}
