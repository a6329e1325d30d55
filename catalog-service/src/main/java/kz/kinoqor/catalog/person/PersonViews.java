package kz.kinoqor.catalog.person;

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

/** People for reading: one statement a request, no entities. */
@ApplicationScoped
class PersonViews {

    private static final String COLUMNS = """
            select p.id, p.revision, p.slug, p.display_name, p.names::text, p.roles, p.identifiers::text,
                   p.collection, p.source::text
              from person p
            """;
    private static final String BY_ID = COLUMNS + """
             where p.id = ?
            """;
    private static final String PAGE = COLUMNS + """
             where p.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            """;
    /** From the beginning of a name up to the last character there can be behind it: a stretch of the index. */
    private static final String NAME_BEGINS = """
            lower(p.display_name) ~>=~ lower(?) and lower(p.display_name) ~<~ (lower(?) || chr(1114111))""";

    private static final String IN_ORDER = """
             order by p.id
             limit ?
            """;
    private static final String CREDITS = """
            select c.id, c.film_id, c.role, c.billing, c.status, f.year,
                   jsonb_path_query_first(f.titles, '$[*] ? (@.kind == "ORIGINAL")') ->> 'text' as title
              from credit c
              join film f on f.id = c.film_id
             where c.contributor_kind = 'PERSON'
               and c.contributor_id = ?
               and c.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
             order by c.id
             limit ?
            """;

    private final Queries queries;

    PersonViews(Queries queries) {
        this.queries = queries;
    }

    Optional<Tagged<PersonView>> find(UUID id) {
        return queries.first(BY_ID, PersonViews::view, id).map(person -> Tagged.of(person, person.revision()));
    }

    /** The next rows in the order of ids, which is the order of registration. */
    List<PersonView> page(PersonFilter filter, @Nullable UUID after, int atMost) {
        var page = Select.of(PAGE, after)
                .and("p.roles @> array[?::text]", filter.role())
                .and("p.collection = ?", filter.collection())
                .and(NAME_BEGINS, filter.name())
                .then(IN_ORDER, atMost);
        return queries.list(page, PersonViews::view);
    }

    /** What a person did, in the order in which it was recorded. */
    List<PersonView.CreditLine> credits(UUID person, @Nullable UUID after, int atMost) {
        return queries.list(CREDITS, PersonViews::credit, person, after, atMost);
    }

    private static PersonView view(ResultSet row) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("slug"),
                row.getString("display_name"),
                row.getString("names"),
                Queries.strings(row, "roles"),
                row.getString("identifiers"),
                row.getString("collection"),
                row.getString("source"));
    }

    private static PersonView.CreditLine credit(ResultSet row) throws SQLException {
        return new PersonView.CreditLine(
                row.getObject("id", UUID.class),
                row.getObject("film_id", UUID.class),
                row.getString("title"),
                row.getString("year"),
                row.getString("role"),
                row.getInt("billing"),
                row.getString("status"));
    }
}
