create table organisation (
    id                uuid   primary key,
    revision          bigint not null,
    slug              text   not null unique,
    display_name      text   not null,                -- the first preferred name
    names             jsonb  not null,                -- [{text, lang, script, kind}]
    bin               text,
    legal_form        text   not null,                -- independent of who owns it
    ownership         jsonb  not null,                -- [{ownershipClass, percent, country, validFrom, validTo}]
    ownership_classes text[] not null,                -- of the stakes that have not ended
    seats             jsonb  not null,                -- [{code, validFrom, validTo}]
    region_codes      text[] not null,                -- of the seats that have not ended
    activities        text[] not null,                -- an open list
    registered_from   date,
    dissolved_on      date,
    collection        text,                           -- a marked set: reference or synthetic records
    source            jsonb
);

create index organisation_by_legal_form on organisation (legal_form, id);
create index organisation_by_collection on organisation (collection, id);
create index organisation_by_ownership  on organisation using gin (ownership_classes);
create index organisation_by_region     on organisation using gin (region_codes);
