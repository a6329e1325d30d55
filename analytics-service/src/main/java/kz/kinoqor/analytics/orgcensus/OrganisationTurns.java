package kz.kinoqor.analytics.orgcensus;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.analytics.rows.Figures.Way;
import kz.kinoqor.analytics.rows.Rows;

/** What organisations add to the census and from which day on, and when it ends. */
final class OrganisationTurns {

    /**
     * An organisation is there from its registration (always, where that is unknown) until the day before its
     * dissolution. Of several seats that may hold on a day, the one that began last is taken. It can change only on the
     * days that it names; between two of them it stays what it was on the first.
     */
    private static final String TURN = """
            with known as (
                select told.sign, details.*, ownership.stakes, of.collection
                from   unnest(?, ?) as told (organisation_id, sign)
                join   organisation_details as details using (organisation_id)
                left   join organisation_ownership as ownership using (organisation_id)
                left   join organisation_collection as of using (organisation_id)
            ), named as (
                select known.*, day, lead(day) over (partition by organisation_id order by day) as until
                from   known
                cross  join lateral (
                    select '-infinity'::date union select registered_from union select dissolved_on
                    union select unnest(array["from", "to" + 1])
                          from   jsonb_to_recordset(seats) as seat ("from" date, "to" date)
                    union select unnest(array["from", "to" + 1])
                          from   jsonb_to_recordset(stakes) as stake ("from" date, "to" date)
                ) as named (day)
                where  day is not null
            ), there as (
                select named.sign, day, until, collection, work.film, seat.region, legal_form, owner.*
                from   named
                left   join lateral (
                    select code as region
                    from   jsonb_to_recordset(seats) as seat (code text, "from" date, "to" date)
                    where  coalesce(seat."from" <= day, true) and coalesce(seat."to" >= day, true)
                    order  by seat."from" desc nulls last, code
                    limit  1
                ) as seat on true
                cross  join lateral (
                    select coalesce(bool_or(activity ~ '^FILM(_|$)' or activity in ('DISTRIBUTION', 'EXHIBITION')),
                                    false) as film
                    from   unnest(activities) as activity
                ) as work
                cross  join lateral (
                    select coalesce(bool_or(stake."ownershipClass" = 'STATE'), false)   as state,
                           coalesce(bool_or(stake."ownershipClass" = 'PRIVATE'), false) as privately,
                           coalesce(bool_or(stake."ownershipClass" = 'FOREIGN'), false) as foreign_owned,
                           coalesce(bool_or(stake."ownershipClass" = 'MIXED'), false)   as mixed
                    from   jsonb_to_recordset(stakes)
                        as stake ("ownershipClass" text, percent numeric, "from" date, "to" date)
                    where  coalesce(stake.percent > 0, true)
                    and    coalesce(stake."from" <= day, true) and coalesce(stake."to" >= day, true)
                ) as owner
                where  coalesce(registered_from <= day, true) and coalesce(dissolved_on > day, true)
            )
            insert into organisation_turn as known
                (span, since, collection, film, region, legal_form, state, privately, foreign_owned, mixed,
                 organisations)
            select span.name, span.since, collection, film, region, legal_form, state, privately, foreign_owned, mixed,
                   sum(turn.organisations)
            from   there
            cross  join lateral (values (day, sign), (until, -sign)) as turn (day, organisations)
            cross  join lateral (values ('DAY', turn.day), ('YEAR', date_trunc('year', turn.day::timestamp)::date))
                as span (name, since)
            where  turn.day is not null
            group  by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
            having sum(turn.organisations) <> 0
            on conflict (span, since, collection, film, region, legal_form, state, privately, foreign_owned, mixed)
            do update
            set    organisations = known.organisations + excluded.organisations
            """;

    private static final String CLEAR = "delete from organisation_turn where organisations = 0";

    private OrganisationTurns() {}

    static void count(Set<UUID> organisations, Way way, Connection sql) throws SQLException {
        var rows = Rows.of("uuid", "int");
        organisations.forEach(organisation -> rows.add(organisation, way.sign()));
        rows.into(sql, TURN);
        try (var clear = sql.createStatement()) {
            clear.execute(CLEAR);
        }
    }
}
