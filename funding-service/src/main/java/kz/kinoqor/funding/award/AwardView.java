package kz.kinoqor.funding.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.money.MoneyJson;
import kz.kinoqor.kit.view.Shown;
import kz.kinoqor.kit.view.View;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An award as shown.
 *
 * @param revision goes into {@code If-Match}
 * @param amount what is committed from {@code effectiveOn} on; what was, once it is terminated
 * @param effectiveOn day from which amount and status hold
 * @param changeReason why it was changed last, null while it never was
 */
@Schema(name = "Award")
record AwardView(
        UUID id,
        long revision,
        UUID fundId,
        UUID filmId,
        AwardKind kind,
        AwardStatus status,
        MoneyJson amount,
        AwardOrigin origin,
        LocalDate grantedOn,
        LocalDate effectiveOn,
        @Nullable String changeReason,
        @Nullable String collection)
        implements Shown {

    static final View<AwardView> VIEW = new View<>("award", "id", """
            select id, revision, fund_id, film_id, kind, status, amount_minor, currency, origin,
                   granted_on, effective_on, change_reason, collection
              from award
            """, AwardView::of);

    private static AwardView of(ResultSet row) throws SQLException {
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
