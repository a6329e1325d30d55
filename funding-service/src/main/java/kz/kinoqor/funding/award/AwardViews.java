package kz.kinoqor.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.money.MoneyJson;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.query.Select;
import kz.kinoqor.kit.revision.Tagged;
import org.jspecify.annotations.Nullable;

/** Awards for reading: one statement a request, no entities. */
@ApplicationScoped
class AwardViews {

    private static final String COLUMNS = """
            select id, revision, fund_id, film_id, kind, status, amount_minor, currency, origin,
                   granted_on, effective_on, change_reason, collection
              from award
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

    private final Queries queries;

    AwardViews(Queries queries) {
        this.queries = queries;
    }

    Optional<Tagged<AwardView>> find(UUID id) {
        return queries.first(BY_ID, AwardViews::view, id).map(award -> Tagged.of(award, award.revision()));
    }

    /** The next rows in the order of ids, which is the order of granting. */
    List<AwardView> page(AwardFilter filter, @Nullable UUID after, int atMost) {
        var page = Select.of(PAGE, after)
                .and("fund_id = ?", filter.fundId())
                .and("film_id = ?", filter.filmId())
                .and("status = ?", filter.status())
                .then(IN_ORDER, atMost);
        return queries.list(page, AwardViews::view);
    }

    private static AwardView view(ResultSet row) throws SQLException {
        return new AwardView(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getObject("fund_id", UUID.class),
                row.getObject("film_id", UUID.class),
                AwardKind.valueOf(row.getString("kind")),
                AwardStatus.valueOf(row.getString("status")),
                MoneyJson.of(Amounts.ofMinor(row.getString("currency"), row.getLong("amount_minor"))),
                AwardOrigin.valueOf(row.getString("origin")),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("change_reason"),
                row.getString("collection"));
    }
}
