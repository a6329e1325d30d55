-- Three facets of an organisation, each replaced whole by the newest fact that tells it.
-- Dates are bounds: null in "from" is "since always", null in "to" is "still".
create table organisation_details (
    organisation_id uuid   primary key,
    sequence        bigint not null,
    legal_form      text   not null,
    activities      text[] not null,
    seats           jsonb  not null,  -- [{"code", "from", "to"}]
    registered_from date,
    dissolved_on    date
);

create table organisation_ownership (
    organisation_id uuid   primary key,
    sequence        bigint not null,
    stakes          jsonb  not null   -- [{"ownershipClass", "percent", "from", "to"}]
);

-- The marked set an organisation was registered in; organisations of no set have no row.
create table organisation_collection (
    organisation_id uuid primary key,
    collection      text not null
);

-- By how many the organisations of each sort become more or fewer: on a day, and in the whole year that begins with a
-- day. So what there is on a day is the sum of the years before and of the days of its own.
create table organisation_turn (
    span          text    not null check (span in ('DAY', 'YEAR')),
    since         date    not null,  -- '-infinity' for what was always so
    collection    text,
    film          boolean not null,
    region        text,
    legal_form    text    not null,
    state         boolean not null,
    privately     boolean not null,
    foreign_owned boolean not null,
    mixed         boolean not null,
    organisations bigint  not null,
    unique nulls not distinct
        (span, since, collection, film, region, legal_form, state, privately, foreign_owned, mixed)
);
create index organisation_turn_of_set on organisation_turn (collection, span, since);
create index organisation_turn_of_none on organisation_turn (since) where organisations = 0;
