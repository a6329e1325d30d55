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
create index award_step_of_fund on award_step (fund_id);
