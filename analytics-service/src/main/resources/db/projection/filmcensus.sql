-- What the register says of a film as it stands: one row per film, replaced whole by the newest fact that describes it.
create table film_description (
    film_id   uuid   primary key,
    sequence  bigint not null,
    kind      text   not null,
    year      int,              -- null: nobody says, or only a decade is known
    countries text[] not null
);

-- The marked set a film was registered in; films of no set have no row.
create table film_collection (
    film_id    uuid primary key,
    collection text not null
);
