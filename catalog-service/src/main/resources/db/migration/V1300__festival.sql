create table festival (
    id           uuid   primary key,
    revision     bigint not null,
    slug         text   not null unique,
    display_name text,                                -- the first preferred name; absent where only the place is stated
    names        jsonb  not null,                     -- [{text, lang, script, kind}], may be empty
    country      text,                                -- ISO 3166-1 alpha-2
    city         text,
    editions     jsonb  not null,                     -- [{id, number, start, end}], dates in EDTF
    collection   text,                                -- a marked set: reference or synthetic records
    source       jsonb
);

create index festival_by_country    on festival (country, id);
create index festival_by_collection on festival (collection, id);

-- What films did at festivals. What no source states stays null: festival, edition, country; the year is 'unknown'.
create table selection (
    id          uuid    primary key,
    revision    bigint  not null,
    film_id     uuid    not null references film,
    festival_id uuid    references festival,
    edition_id  uuid,                                 -- one of the festival's editions
    country     text,                                 -- ISO 3166-1 alpha-2 of the festival, if that is all that is stated
    stated_as   text,                                 -- the words of the source for the festival or its edition
    result      text    not null,                     -- SUBMITTED, SELECTED, SCREENED, NOMINATED, WON, SPECIAL_MENTION
    prize_name  text,
    year        text    not null,                     -- EDTF
    derived     boolean not null,                     -- follows from a win; no source states it
    sources     jsonb   not null                      -- [{id, locator, quote, retrievedAt, reliability}]
);

create index selection_by_film     on selection (film_id, id);
create index selection_by_festival on selection (festival_id, id);
