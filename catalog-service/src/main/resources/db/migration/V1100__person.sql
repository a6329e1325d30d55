create table person (
    id           uuid   primary key,
    revision     bigint not null,
    slug         text   not null unique,
    display_name text   not null,                     -- the first preferred name
    names        jsonb  not null,                     -- [{text, lang, script, kind}]
    roles        text[] not null,                     -- an open list
    identifiers  jsonb  not null,                     -- [{scheme, value}], canonical
    collection   text,                                -- a marked set: reference or synthetic records
    source       jsonb
);

create index person_by_name       on person (lower(display_name) text_pattern_ops);
create index person_by_collection on person (collection, id);
create index person_by_role       on person using gin (roles);
