package kz.kinoqor.analytics.orgcensus;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the projection keeps. */
final class OrgCensusTable {

    /**
     * An organisation is there from its registration (always, where that is unknown) until the day before its
     * dissolution. Of several seats that may hold on the day, the one that began last is taken.
     */
    private static final String CELLS = """
            with asked as (
                select ?::date as day, ?::text as collection
            ), organisation as (
                select work.film, seat.region, details.legal_form, of.collection, owner.*
                from   asked
                cross  join organisation_details as details
                left   join organisation_ownership as ownership using (organisation_id)
                left   join organisation_collection as of using (organisation_id)
                left   join lateral (
                    select code as region
                    from   jsonb_to_recordset(details.seats) as seat (code text, "from" date, "to" date)
                    where  coalesce(seat."from" <= day, true) and coalesce(seat."to" >= day, true)
                    order  by seat."from" desc nulls last, code
                    limit  1
                ) as seat on true
                cross  join lateral (
                    select coalesce(bool_or(activity ~ '^FILM(_|$)' or activity in ('DISTRIBUTION', 'EXHIBITION')),
                                    false) as film
                    from   unnest(details.activities) as activity
                ) as work
                cross  join lateral (
                    select coalesce(bool_or(stake."ownershipClass" = 'STATE'), false)   as state,
                           coalesce(bool_or(stake."ownershipClass" = 'PRIVATE'), false) as privately,
                           coalesce(bool_or(stake."ownershipClass" = 'FOREIGN'), false) as foreign_owned,
                           coalesce(bool_or(stake."ownershipClass" = 'MIXED'), false)   as mixed
                    from   jsonb_to_recordset(ownership.stakes)
                        as stake ("ownershipClass" text, percent numeric, "from" date, "to" date)
                    where  coalesce(stake.percent > 0, true)
                    and    coalesce(stake."from" <= day, true) and coalesce(stake."to" >= day, true)
                ) as owner
                where  coalesce(details.registered_from <= day, true)
                and    coalesce(details.dissolved_on > day, true)
                and    (asked.collection is null or of.collection = asked.collection)
            )
            select film, region, legal_form, collection, state, privately, foreign_owned, mixed, count(*)
            from   organisation
            group  by film, region, legal_form, collection, state, privately, foreign_owned, mixed
            """;

    private OrgCensusTable() {}

    /** @param collection only organisations of this marked set; null for all there are */
    static List<CensusCell> cells(Connection sql, LocalDate onDate, @Nullable String collection) throws SQLException {
        try (var query = sql.prepareStatement(CELLS)) {
            query.setObject(1, onDate);
            query.setString(2, collection);
            try (var rows = query.executeQuery()) {
                var cells = new ArrayList<CensusCell>();
                while (rows.next()) {
                    cells.add(new CensusCell(
                            rows.getBoolean(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBoolean(5),
                            rows.getBoolean(6),
                            rows.getBoolean(7),
                            rows.getBoolean(8),
                            rows.getLong(9)));
                }
                return cells;
            }
        }
    }
}
