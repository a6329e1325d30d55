package kz.kinoqor.catalog.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.revision.Tagged;
import kz.kinoqor.kit.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Selections and awards for reading: one statement a request, no entities. */
@ApplicationScoped
class SelectionViews {

    private static final String COLUMNS = """
            select s.id, s.revision, s.film_id, s.country, s.stated_as, s.result, s.prize_name, s.year, s.derived,
                   s.sources::text,
                   case when f.id is not null
                        then json_build_object('id', f.id, 'name', f.display_name,
                                               'country', f.country, 'city', f.city)::text
                    end as festival,
                   (select json_build_object('id', e.id, 'number', e.number, 'start', e.start, 'end', e."end")::text
                      from jsonb_to_recordset(f.editions) as e (id uuid, number int, start text, "end" text)
                     where e.id = s.edition_id) as edition,
                   coalesce(f.revision, 0) as festival_revision
              from selection s
              left join festival f on f.id = s.festival_id
            """;
    private static final String BY_ID = COLUMNS + """
             where s.id = ?
            """;
    private static final String PAGE = COLUMNS + """
             where s.film_id = ?
               and s.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
               and s.result = any(?)
             order by s.id
             limit ?
            """;

    private final Queries queries;

    SelectionViews(Queries queries) {
        this.queries = queries;
    }

    /** The tag goes on after the selection's revision with the festival's, which is shown with it. */
    Optional<Tagged<SelectionView>> find(UUID id) {
        return queries.first(
                BY_ID,
                row -> {
                    var selection = view(row);
                    return new Tagged<>(selection, selection.revision() + "." + row.getLong("festival_revision"));
                },
                id);
    }

    /** The next rows in the order of ids, which is the order of recording. */
    List<SelectionView> page(UUID film, List<Result> results, @Nullable UUID after, int atMost) {
        var names = results.stream().map(Result::name).toArray(String[]::new);
        return queries.list(PAGE, SelectionViews::view, film, after, names, atMost);
    }

    private static SelectionView view(ResultSet row) throws SQLException {
        var year = PartialDate.parse(row.getString("year"));
        return new SelectionView(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getObject("film_id", UUID.class),
                row.getString("festival"),
                row.getString("edition"),
                row.getString("country"),
                row.getString("stated_as"),
                Result.valueOf(row.getString("result")),
                row.getString("prize_name"),
                year.text(),
                year.precision().name().toLowerCase(Locale.ROOT),
                row.getBoolean("derived"),
                row.getString("sources"));
    }
}
