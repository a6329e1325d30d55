-- Which build of each read model is live. Readers look here, so a swap is one update.
create table projection (
    name           text primary key,
    live_build     int,
    previous_build int
);

create table projection_build (
    name          text        not null references projection (name),
    build         int         not null,
    version       int         not null,
    schema_name   text        not null unique,  -- also its subscription
    state         text        not null
                  check (state in ('BUILDING', 'CAUGHT_UP', 'LIVE', 'PREVIOUS', 'FAILED', 'RETIRED')),
    started_at    timestamptz not null,
    finished_at   timestamptz,
    checksum      text,                         -- its own, at the barrier
    live_checksum text,                         -- that of the build it was compared with
    events        bigint,                       -- facts it had applied at the barrier
    detail        text,
    primary key (name, build)
);
create unique index projection_build_one_at_a_time on projection_build (name)
    where state in ('BUILDING', 'CAUGHT_UP');
