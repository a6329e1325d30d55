-- The first answer given under an Idempotency-Key, written in the transaction of the change it answers.
create table idempotency_answer (
    owner       text        not null,                 -- the caller: keys of different callers never meet
    key         text        not null,
    fingerprint bytea       not null,                 -- SHA-256 of method, path and content
    status      int         not null,
    etag        text,
    location    text,
    position    text,
    body        bytea       not null,
    answered_at timestamptz not null default now(),
    primary key (owner, key)
);

create index idempotency_answer_by_age on idempotency_answer (answered_at);
