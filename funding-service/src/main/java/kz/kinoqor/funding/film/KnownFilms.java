package kz.kinoqor.funding.film;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;

/** The door to this room for others: whether funding has heard of a film. */
@ApplicationScoped
public class KnownFilms {

    private static final String FIND = """
            select id
              from known_film
             where id = ?
            """;

    private final Queries queries;

    KnownFilms(Queries queries) {
        this.queries = queries;
    }

    public boolean contains(UUID filmId) {
        return queries.first(FIND, row -> row.getObject("id", UUID.class), filmId)
                .isPresent();
    }
}
