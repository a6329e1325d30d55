create table award (
    id            uuid   primary key,
    revision      bigint not null,
    fund_id       uuid   not null references fund,
    film_id       uuid   not null,                    -- in known_film; no foreign key, since the copy may be rebuilt
    kind          text   not null,
    status        text   not null,
    amount_minor  bigint not null check (amount_minor > 0),
    currency      text   not null,                    -- ISO 4217
    origin        text   not null,
    granted_on    date   not null,
    effective_on  date   not null check (effective_on >= granted_on),
    change_reason text,                               -- why it was changed last
    collection    text                                -- a marked set: reference or synthetic records
);

create index award_by_fund   on award (fund_id, id);
create index award_by_film   on award (film_id, id);
create index award_by_status on award (status, id);
