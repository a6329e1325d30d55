package kz.kinoqor.analytics.fundhealth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.analytics.rows.Figures.Way;
import kz.kinoqor.analytics.rows.Rows;

/** What awards add to what a fund has committed and from which day on, and when it ends. */
final class CommitmentTurns {

    /**
     * Of each award its newest step among those of the day or before it. An amendment that is dated back beats what was
     * said before it, so the sequence decides and not the date; an award whose grant lies after the day is not there
     * yet. A film counts for as long as any of its awards is in force.
     */
    private static final String TURN = """
            with named as (
                select told.sign, fund_id, film_id, award_id, since as day,
                       lead(since) over (partition by award_id order by since) as until
                from   unnest(?, ?, ?) as told (fund_id, film_id, sign)
                join   award_step using (fund_id, film_id)
                group  by 1, 2, 3, 4, 5
            ), in_force as (
                select named.*, newest.currency, newest.amount_minor
                from   named
                cross  join lateral (
                    select step, currency, amount_minor
                    from   award_step as step
                    where  step.award_id = named.award_id and step.fund_id = named.fund_id and step.since <= day
                    order  by sequence desc
                    limit  1
                ) as newest
                where  newest.step <> 'TERMINATED'
                and    not exists (select from award_step g
                                   where  g.award_id = named.award_id and g.step = 'GRANTED' and g.since > day)
            ), money as (
                insert into money_turn as known (fund_id, span, since, currency, amount_minor)
                select fund_id, span.name, span.since, currency, sum(turn.way * amount_minor)
                from   in_force
                cross  join lateral (values (day, sign), (until, -sign)) as turn (day, way)
                cross  join lateral (values ('DAY', turn.day), ('YEAR', date_trunc('year', turn.day::timestamp)::date))
                    as span (name, since)
                where  turn.day is not null
                group  by 1, 2, 3, 4
                having sum(turn.way * amount_minor) <> 0
                on conflict (fund_id, span, since, currency) do update
                set    amount_minor = known.amount_minor + excluded.amount_minor
            ), running as (
                select fund_id, film_id, sign, turn.day,
                       sum(sum(turn.awards)) over (partition by fund_id, film_id order by turn.day) > 0 as present
                from   in_force
                cross  join lateral (values (day, 1), (until, -1)) as turn (day, awards)
                where  turn.day is not null
                group  by fund_id, film_id, sign, turn.day
            ), film as (
                select fund_id, day,
                       sign * (present::int
                               - lag(present::int, 1, 0) over (partition by fund_id, film_id order by day)) as films
                from   running
            )
            insert into film_turn as known (fund_id, span, since, films)
            select fund_id, span.name, span.since, sum(films)
            from   film
            cross  join lateral (values ('DAY', day), ('YEAR', date_trunc('year', day::timestamp)::date))
                as span (name, since)
            group  by 1, 2, 3
            having sum(films) <> 0
            on conflict (fund_id, span, since) do update
            set    films = known.films + excluded.films
            """;

    private static final String CLEAR_MONEY = "delete from money_turn where amount_minor = 0";
    private static final String CLEAR_FILMS = "delete from film_turn where films = 0";

    private CommitmentTurns() {}

    /** A fund and a film that it gives to. */
    record Pair(UUID fund, UUID film) {}

    static void count(Set<Pair> pairs, Way way, Connection sql) throws SQLException {
        var rows = Rows.of("uuid", "uuid", "int");
        pairs.forEach(pair -> rows.add(pair.fund(), pair.film(), way.sign()));
        rows.into(sql, TURN);
        try (var clear = sql.createStatement()) {
            clear.execute(CLEAR_MONEY);
            clear.execute(CLEAR_FILMS);
        }
    }
}
