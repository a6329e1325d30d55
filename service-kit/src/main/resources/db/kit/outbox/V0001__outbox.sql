-- Facts on their way out. The relay reads inserts off the write-ahead log; rows stay for a bounded time
-- so that they can be sent again should its slot be lost.
create table outbox (
    id             uuid        primary key,           -- ce_id
    topic          text        not null,
    subject        uuid        not null,              -- the aggregate: record key, ce_subject, ce_partitionkey
    sequence       bigint      not null,              -- its revision after the change: ce_sequence
    type           text        not null,              -- ce_type
    source         text        not null,              -- ce_source
    occurred_at    text        not null,              -- ce_time, RFC 3339 UTC
    correlation_id uuid        not null,              -- ce_correlationid: the film's thread where there is one
    causation_id   text,
    traceparent    text,
    payload        text        not null,              -- JSON, goes out byte for byte
    recorded_at    timestamptz not null default now()
);

create unique index outbox_one_fact_per_revision on outbox (subject, sequence);
create index outbox_by_age on outbox (recorded_at);

-- Written by the relay's heartbeat, so that its slot moves on while nothing else happens.
create table outbox_heartbeat (
    id      int         primary key,
    beat_at timestamptz not null
);
