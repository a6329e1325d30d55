create table film (
    film    uuid primary key,
    facts   int  not null,
    newest  bigint not null,
    runtime int  check (runtime < 1000)
);
