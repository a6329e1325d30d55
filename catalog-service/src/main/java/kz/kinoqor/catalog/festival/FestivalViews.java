package kz.kinoqor.catalog.festival;

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

/** Festivals for reading: one statement a request, no entities. */
@ApplicationScoped
class FestivalViews {

    private static final String COLUMNS = """
            select f.id, f.revision, f.slug, f.display_name, f.names::text, f.country, f.city, f.collection,
                   f.source::text
              from festival f
            """;
    private static final String BY_ID = COLUMNS + """
             where f.id = ?
            """;
    private static final String PAGE = COLUMNS + """
             where f.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            """;
    private static final String IN_ORDER = """
             order by f.id
             limit ?
            """;
    private static final String EDITIONS = """
            select e.id, e.number, e.start, e."end"
              from festival f,
                   jsonb_to_recordset(f.editions) as e (id uuid, number int, start text, "end" text)
             where f.id = ?
               and e.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
             order by e.id
             limit ?
            """;

    private final Queries queries;

    FestivalViews(Queries queries) {
        this.queries = queries;
    }

    Optional<Tagged<FestivalView>> find(UUID id) {
        return queries.first(BY_ID, FestivalViews::view, id).map(festival -> Tagged.of(festival, festival.revision()));
    }

    /** The next rows in the order of ids, which is the order of registration. */
    List<FestivalView> page(FestivalFilter filter, @Nullable UUID after, int atMost) {
        var page = Select.of(PAGE, after)
                .and("f.country = ?", filter.country())
                .and("f.collection = ?", filter.collection())
                .then(IN_ORDER, atMost);
        return queries.list(page, FestivalViews::view);
    }

    List<Edition> editions(UUID festival, @Nullable UUID after, int atMost) {
        return queries.list(EDITIONS, FestivalViews::edition, festival, after, atMost);
    }

    private static FestivalView view(ResultSet row) throws SQLException {
        return new FestivalView(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("slug"),
                row.getString("display_name"),
                row.getString("names"),
                row.getString("country"),
                row.getString("city"),
                row.getString("collection"),
                row.getString("source"));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("number", Integer.class),
                row.getString("start"),
                row.getString("end"));
    }
}
