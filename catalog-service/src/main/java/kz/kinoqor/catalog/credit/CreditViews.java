package kz.kinoqor.catalog.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.register.RegisterProblem;
import kz.kinoqor.kit.view.Conditions;
import kz.kinoqor.kit.view.Views;
import org.jspecify.annotations.Nullable;

/** The credits of a film for reading. */
@ApplicationScoped
class CreditViews {

    private static final String FILM = """
            select id
              from film
             where id = ?
            """;

    private final Queries queries;
    private final Views views;

    CreditViews(Queries queries, Views views) {
        this.queries = queries;
        this.views = views;
    }

    /** In the order in which they were entered; {@code film-unknown} (404) where it is none. */
    Page<CreditView> ofFilm(UUID filmId, @Nullable Integer limit, @Nullable String cursor) {
        var credits = views.page(CreditView.VIEW, Conditions.of("c.film_id = ?", filmId), limit, cursor);
        if (credits.items().isEmpty()) {
            var _ = queries.first(FILM, row -> row.getString("id"), filmId)
                    .orElseThrow(() -> new RegisterProblem.Unknown("film", filmId).refuse());
        }
        return credits;
    }
}
