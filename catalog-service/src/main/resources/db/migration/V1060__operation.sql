-- Long work as a resource.
create table operation (
    id              uuid        primary key,
    revision        bigint      not null default 1,
    kind            text        not null,                      -- FILM_IMPORT
    state           text        not null default 'RECEIVING',  -- RECEIVING, RUNNING, SUCCEEDED, FAILED, CANCELLED
    dry_run         boolean     not null,
    lines_read      bigint      not null default 0,
    lines_total     bigint,                                    -- known once everything is received
    accepted        bigint      not null default 0,
    already_present bigint      not null default 0,
    rejected        bigint      not null default 0,
    ignored_columns text[]      not null,
    problem         jsonb,
    started_at      timestamptz not null default now(),
    finished_at     timestamptz,
    touched_at      timestamptz not null default now(),        -- the last sign of life
    owner           text        not null,                      -- the caller: keys of different callers never meet
    idempotency_key text,
    fingerprint     bytea,                                     -- SHA-256 of method, path, query and content; once received
    traceparent     text,
    check (lines_read = accepted + already_present + rejected)
);

create unique index operation_by_key     on operation (owner, idempotency_key) where idempotency_key is not null;
create index        operation_unfinished on operation (id, state) where state in ('RECEIVING', 'RUNNING');

-- What became of each line, in blocks: one row for as many lines as were worked on at once.
create table operation_result (
    operation_id uuid   not null references operation on delete cascade,
    first_line   bigint not null,
    outcomes     text[] not null,
    results      text[] not null,                              -- one JSON document for each line
    primary key (operation_id, first_line)
);
