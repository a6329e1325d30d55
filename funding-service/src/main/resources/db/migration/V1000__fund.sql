create table fund (
    id          uuid   primary key,
    revision    bigint not null,
    slug        text   not null unique,
    names       jsonb  not null,                      -- [{text, lang}], one per language
    kind        text   not null,
    ownership   text   not null,
    disciplines text[] not null,                      -- an open set: FILM, MUSIC
    currency    text,                                 -- ISO 4217 of its books, where stated
    collection  text,                                 -- a marked set: reference or synthetic records
    source      jsonb,
    promises    jsonb  not null,                      -- those that stand: [{id, metric, min, max, currency, months, start, source, startSource}]
    history     jsonb  not null                       -- those that were superseded: [{promise, by, reason}], oldest first
);

create index fund_by_kind       on fund (kind, id);
create index fund_by_ownership  on fund (ownership, id);
create index fund_by_collection on fund (collection, id);
create index fund_by_discipline on fund using gin (disciplines);
