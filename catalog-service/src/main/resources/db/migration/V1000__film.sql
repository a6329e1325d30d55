create table film (
    id              uuid   primary key,
    revision        bigint not null,
    slug            text   not null unique,
    titles          jsonb  not null,                  -- [{text, lang, script, kind, region}], exactly one ORIGINAL
    kind            text   not null,
    stage           text   not null,
    suspended_from  text,                             -- the stage to return to
    stage_since     text   not null,                  -- EDTF
    year            text   not null,                  -- EDTF, as stated
    year_number     int,                              -- the calendar year where it is known to the year
    countries       text[] not null,                  -- ISO 3166-1 alpha-2, in the order stated
    runtime_minutes int    check (runtime_minutes > 0),
    identifiers     jsonb  not null,                  -- [{scheme, value}], canonical
    collection      text,                             -- a marked set: reference or synthetic records
    source          jsonb
);

create index film_by_kind       on film (kind, id);
create index film_by_year       on film (year_number, id);
create index film_by_collection on film (collection, id);
create index film_by_country    on film using gin (countries);

-- An identifier of another registry belongs to one record of ours at most.
create table identifier_claim (
    scheme      text not null,
    value       text not null,
    holder_kind text not null,                        -- FILM, PERSON, ORGANISATION
    holder_id   uuid not null,
    primary key (scheme, value)
);

create index identifier_claim_by_holder on identifier_claim (holder_id);
