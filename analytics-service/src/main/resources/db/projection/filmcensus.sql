-- What the register says of a film as it stands: one row per film, replaced whole by the newest fact that describes it.
create table film_description (
    film_id    uuid   primary key,
    sequence   bigint not null,
    kind       text   not null,
    year       int,              -- null: nobody says, or only a decade is known
    countries  text[] not null,
    collection text              -- the marked set it was registered in; null for films of no set
);

-- How many films there are of each sort; never of none. There are as many rows as sorts, however many films.
create table film_count (
    collection text    not null,  -- films of this marked set; '' of any or none
    named      text    not null,  -- films that name this country; '' whichever they name
    by_country boolean not null,  -- whether they are told apart by country: then each counts for all that it names
    country    text,              -- null for films that name none, and where they are not told apart
    year       int,
    kind       text    not null,
    films      bigint  not null,
    unique nulls not distinct (collection, named, by_country, country, year, kind)
);
create index film_count_of_none on film_count (collection) where films = 0;
