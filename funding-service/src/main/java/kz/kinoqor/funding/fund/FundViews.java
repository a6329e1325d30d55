package kz.kinoqor.funding.fund;

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

/** Funds for reading: one statement a request, no entities. */
@ApplicationScoped
class FundViews {

    private static final String COLUMNS = """
            select id, revision, slug, names::text, kind, ownership, disciplines, currency, collection,
                   source::text, promises::text
              from fund
            """;
    private static final String BY_ID = COLUMNS + """
             where id = ?
            """;
    private static final String PAGE = COLUMNS + """
                     where id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
                    """;
    private static final String IN_ORDER = """
             order by id
             limit ?
            """;
    private static final String PROMISES = """
            select revision, promises::text, history::text
              from fund
             where id = ?
            """;

    private final Queries queries;

    FundViews(Queries queries) {
        this.queries = queries;
    }

    Optional<Tagged<FundView>> find(UUID id) {
        return queries.first(BY_ID, FundViews::view, id).map(fund -> Tagged.of(fund, fund.revision()));
    }

    Optional<Tagged<PromisesView>> promises(UUID id) {
        return queries.first(
                PROMISES,
                row -> Tagged.of(
                        new PromisesView(id, row.getString("promises"), row.getString("history")),
                        row.getLong("revision")),
                id);
    }

    /** The next rows in the order of ids, which is the order of registration. */
    List<FundView> page(FundFilter filter, @Nullable UUID after, int atMost) {
        var page = Select.of(PAGE, after)
                .and("ownership = ?", filter.ownership())
                .and("kind = ?", filter.kind())
                .and("disciplines @> array[?::text]", filter.discipline())
                .and("collection = ?", filter.collection())
                .then(IN_ORDER, atMost);
        return queries.list(page, FundViews::view);
    }

    private static FundView view(ResultSet row) throws SQLException {
        return new FundView(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("slug"),
                row.getString("names"),
                FundKind.valueOf(row.getString("kind")),
                Ownership.valueOf(row.getString("ownership")),
                Queries.strings(row, "disciplines"),
                row.getString("currency"),
                row.getString("collection"),
                row.getString("source"),
                row.getString("promises"));
    }
}
