-- How the lines of an import are to be read, and how often it was taken up without making progress.
create table intake (
    operation_id uuid  primary key references operation on delete cascade,
    plan         jsonb not null,
    attempts     int   not null default 0
);

-- What was sent and has not become films yet. A chunk is deleted by the transaction that makes films of it: those that
-- are left are what is left to do.
create table intake_chunk (
    operation_id uuid  not null references operation on delete cascade,
    number       int   not null,                      -- from 0
    content      bytea not null,
    primary key (operation_id, number)
);

-- Lives for seconds: compressing it would cost more than it saves.
alter table intake_chunk alter column content set storage external;

-- What a line said that became a film, so that the same line never becomes another one.
create table intake_line (
    key     bytea primary key,                        -- SHA-256 of the collection and the line's canonical content
    film_id uuid  not null                            -- films are never deleted
);

-- What a dry run would have registered: nothing else may remember it.
create table intake_foreseen (
    operation_id uuid not null references operation on delete cascade,
    mark         text not null,
    primary key (operation_id, mark)
);
