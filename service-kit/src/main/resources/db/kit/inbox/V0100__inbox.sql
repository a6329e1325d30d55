-- Where each reader stands. The row moves in the transaction that writes what was read: that is what makes it exactly once.
create table inbox_position (
    subscription    text        not null,
    topic           text        not null,
    partition       int         not null,
    next_offset     bigint      not null,
    last_event_time timestamptz,
    last_applied_at timestamptz,
    applied         bigint      not null default 0,  -- facts that reached the reader
    duplicates      bigint      not null default 0,  -- skipped: the subject's sequence was there already
    gaps            bigint      not null default 0,  -- applied although a sequence before it never came
    unknown         bigint      not null default 0,  -- of a type that this version does not know
    primary key (subscription, topic, partition)
);

-- The newest sequence of each subject that each reader has applied.
create table inbox_sequence (
    subscription text   not null,
    subject      uuid   not null,
    sequence     bigint not null,
    primary key (subscription, subject)
);

-- Records that could not be applied, and those of the same key that wait behind them.
create table inbox_parked (
    id            uuid        primary key default uuidv7(),
    subscription  text        not null,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    record_key    text        not null,
    headers       jsonb       not null,
    value         bytea,
    cause         text        not null,
    detail        text        not null,
    parked_at     timestamptz not null default now(),
    attempts      int         not null default 0,
    state         text        not null check (state in ('PARKED', 'BEHIND')),
    unique (subscription, topic, partition, record_offset)
);
create index inbox_parked_key on inbox_parked (subscription, topic, record_key, record_offset);

-- What a person decided about a record that could not be applied. It holds for every reader of the family, so that a
-- rebuild from the first record comes to the same tables.
create table inbox_ruling (
    family        text        not null,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    record_key    text        not null,
    verdict       text        not null check (verdict in ('CORRECTED', 'DISCARDED')),
    original      bytea,
    corrected     bytea,
    reason        text        not null,
    decided_by    text        not null,
    decided_at    timestamptz not null default now(),
    primary key (family, topic, partition, record_offset),
    check ((verdict = 'CORRECTED') = (corrected is not null))
);
