-- Who a fund is and what it promised, as it told it. Promises are never edited, so neither are these rows.
create table fund_fact (
    fund_id  uuid        not null,
    sequence bigint      not null,
    told_at  timestamptz not null,
    type     text        not null,
    fact     jsonb       not null,
    primary key (fund_id, sequence)
);

-- Every step of every award: what is committed from a day on, nothing once it is terminated.
create table award_step (
    award_id     uuid   not null,
    sequence     bigint not null,
    fund_id      uuid   not null,
    film_id      uuid   not null,
    step         text   not null check (step in ('GRANTED', 'AMENDED', 'TERMINATED')),
    since        date   not null,
    amount_minor bigint not null,
    currency     text   not null,
    primary key (award_id, sequence)
);
create index award_step_of_film on award_step (fund_id, film_id);

-- By how much the committed money of a fund becomes more or less: on a day, and in the whole year that begins with a day.
-- So what is committed on a day is the sum of the years before and of the days of its own. A total may be wider than any
-- amount that it is made of.
create table money_turn (
    fund_id      uuid    not null,
    span         text    not null check (span in ('DAY', 'YEAR')),
    since        date    not null,
    currency     text    not null,
    amount_minor numeric not null,
    primary key (fund_id, span, since, currency)
);
create index money_turn_of_none on money_turn (fund_id) where amount_minor = 0;

-- By how many the films with an award of a fund in force become more or fewer, likewise.
create table film_turn (
    fund_id uuid   not null,
    span    text   not null check (span in ('DAY', 'YEAR')),
    since   date   not null,
    films   bigint not null,
    primary key (fund_id, span, since)
);
create index film_turn_of_none on film_turn (fund_id) where films = 0;
