create table credit (
    id               uuid   primary key,
    revision         bigint not null,
    film_id          uuid   not null references film,
    contributor_kind text   not null,                 -- PERSON, ORGANISATION
    contributor_id   uuid   not null,
    role             text   not null,
    billing          int    not null check (billing > 0),
    status           text   not null,                 -- PROPOSED, AGREED, DISPUTED
    dispute_reason   text,
    source           jsonb,
    constraint credit_place unique (film_id, role, billing)
);

create index credit_by_film        on credit (film_id, id);
create index credit_by_contributor on credit (contributor_id, id);
