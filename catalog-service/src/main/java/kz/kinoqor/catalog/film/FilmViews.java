package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.query.Select;
import kz.kinoqor.kit.revision.Tagged;
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
    private static final String PAGE = COLUMNS + """
                         , '[]' as credits
                      from film f
                     where f.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
                    """;
    private static final String IN_ORDER = """
             order by f.id
             limit ?
            """;

    private final Queries queries;

    FilmViews(Queries queries) {
        this.queries = queries;
    }

    /** The tag goes on after the film's revision with the number of changes to its credits, which are shown with it. */
    Optional<Tagged<FilmView>> find(UUID id) {
        return queries.first(BY_ID, FilmViews::tagged, id);
    }

    /** A film as its registration left it: credits can only come later, so none is looked for. */
    Optional<Tagged<FilmView>> findNew(UUID id) {
        return queries.first(WITHOUT_CREDITS, FilmViews::tagged, id);
    }

    /** The next rows in the order of ids, which is the order of registration. */
    List<FilmView> page(FilmFilter filter, @Nullable UUID after, int atMost) {
        var page = Select.of(PAGE, after)
                .and("f.kind = ?", filter.kind())
                .and("f.stage = ?", filter.stage())
                .and("f.year_number = ?", filter.year())
                .and("f.countries @> array[?::text]", filter.country())
                .and("f.collection = ?", filter.collection())
                .then(IN_ORDER, atMost);
        return queries.list(page, FilmViews::view);
    }

    private static Tagged<FilmView> tagged(ResultSet row) throws SQLException {
        var film = view(row);
        return new Tagged<>(film, film.revision() + "." + row.getLong("credit_changes"));
    }

    private static FilmView view(ResultSet row) throws SQLException {
        return new FilmView(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("slug"),
                row.getString("titles"),
                FilmKind.valueOf(row.getString("kind")),
                FilmStage.valueOf(row.getString("stage")),
                row.getString("stage_since"),
                row.getString("year"),
                Queries.strings(row, "countries"),
                row.getObject("runtime_minutes", Integer.class),
                row.getString("identifiers"),
                row.getString("collection"),
                row.getString("source"),
                row.getString("credits"));
    }
}
