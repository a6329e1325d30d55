create table film (
    film    uuid primary key,
    facts   int  not null,
    newest  bigint not null,
    runtime int  check (runtime < 1000)
);
-- Whatever makes the tables large; no event adds to it.
create table ballast (
    row  int  primary key,
    text text not null
);
