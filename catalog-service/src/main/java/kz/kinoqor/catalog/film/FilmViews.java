package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.revision.Tagged;
import kz.kinoqor.kit.view.View;
import kz.kinoqor.kit.view.Views;
import org.jspecify.annotations.Nullable;

/** Films for reading: one statement a request, no entities. */
@ApplicationScoped
class FilmViews {

    private static final String COLUMNS = """
            select f.id, f.revision, f.slug, f.titles::text, f.kind, f.stage, f.stage_since, f.year, f.countries,
                   f.runtime_minutes, f.identifiers::text, f.collection, f.source::text
            """;
    private static final String BY_ID = COLUMNS + """
                         , coalesce(c.credits::text, '[]') as credits, coalesce(c.changes, 0) as credit_changes
                      from film f
                      left join lateral (
                           select json_agg(json_build_object(
                                      'creditId', credit.id, 'role', credit.role, 'billing', credit.billing,
                                      'status', credit.status, 'contributorKind', credit.contributor_kind,
                                      'contributorId', credit.contributor_id,
                                      'name', coalesce(person.display_name, organisation.display_name))
                                      order by credit.role, credit.billing, credit.id) as credits,
                                  sum(credit.revision) as changes
                             from credit
                             left join person       on person.id       = credit.contributor_id
                             left join organisation on organisation.id = credit.contributor_id
                            where credit.film_id = f.id) c on true
                     where f.id = ?
                    """;
    private static final String WITHOUT_CREDITS = COLUMNS + """
                         , '[]' as credits, 0 as credit_changes
                      from film f
                     where f.id = ?
                    """;
    private static final View<FilmView> LIST = View.of("film", FilmView.class, "f.id", COLUMNS + """
                         , '[]' as credits
                      from film f
                    """);

    private final Queries queries;
    private final Views views;

    FilmViews(Queries queries, Views views) {
        this.queries = queries;
        this.views = views;
    }

    /** The tag goes on after the film's revision with the number of changes to its credits, which are shown with it. */
    Optional<Tagged<FilmView>> find(UUID id) {
        return queries.first(BY_ID, FilmViews::tagged, id);
    }

    /** A film as its registration left it: credits can only come later, so none is looked for. */
    Optional<Tagged<FilmView>> findNew(UUID id) {
        return queries.first(WITHOUT_CREDITS, FilmViews::tagged, id);
    }

    /** In the order of registration, without their credits. */
    Page<FilmView> page(FilmFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        return views.page(LIST, filter.conditions(), limit, cursor);
    }

    private static Tagged<FilmView> tagged(ResultSet row) throws SQLException {
        var film = LIST.row().read(row);
        return new Tagged<>(film, film.revision() + "." + row.getLong("credit_changes"));
    }
}
