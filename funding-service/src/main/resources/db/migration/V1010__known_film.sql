-- What funding knows of films: a copy, fed by the facts of the register and by nothing else.
create table known_film (
    id       uuid   primary key,
    revision bigint not null,                         -- sequence of the newest fact taken in
    title    text,                                    -- the original one; null until the registration has come
    kind     text,
    stage    text,
    year     text                                     -- EDTF
);
