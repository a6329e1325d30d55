package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Films for reading: one statement a request, no entities. */
@ApplicationScoped
class FilmViews {

    /** A view and the tag of exactly this representation: the film's revision, and how often its credits have changed. */
    record Tagged(FilmView film, String tag) {}

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
    private static final String PAGE = COLUMNS + """
                         , '[]' as credits
                      from film f
                     where f.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
                       and (?::text is null or f.kind = ?)
                       and (?::text is null or f.stage = ?)
                       and (?::int  is null or f.year_number = ?)
                       and (?::text is null or f.countries @> array[?])
                       and (?::text is null or f.collection = ?)
                     order by f.id
                     limit ?
                    """;

    private final DataSource database;

    FilmViews(DataSource database) {
        this.database = database;
    }

    Optional<Tagged> find(UUID id) {
        try (var sql = database.getConnection();
                var select = sql.prepareStatement(BY_ID)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var film = view(row);
                return Optional.of(new Tagged(film, film.revision() + "." + row.getLong("credit_changes")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the film could not be read", e);
        }
    }

    /** The next rows in the order of ids, which is the order of registration. */
    List<FilmView> page(FilmFilter filter, @Nullable UUID after, int rows) {
        try (var sql = database.getConnection();
                var select = sql.prepareStatement(PAGE)) {
            select.setObject(1, after);
            var at = 2;
            for (var value : filter.values()) {
                select.setObject(at++, value);
                select.setObject(at++, value);
            }
            select.setInt(at, rows);
            var page = new ArrayList<FilmView>(rows);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    page.add(view(row));
                }
            }
            return page;
        } catch (SQLException e) {
            throw new IllegalStateException("films could not be listed", e);
        }
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
                strings(row.getArray("countries")),
                row.getObject("runtime_minutes", Integer.class),
                row.getString("identifiers"),
                row.getString("collection"),
                row.getString("source"),
                row.getString("credits"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
