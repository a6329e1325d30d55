-- Every fact in the order in which it arrived here. That order is the feed's own: positions are given out under a lock, so
-- that they become visible in order and without gaps.
create table feed_event (
    position    bigint      primary key,
    event_id    text        not null,
    type        text        not null,
    source      text        not null,
    subject     uuid        not null,
    thread      uuid        not null,
    time        timestamptz not null,
    sequence    bigint      not null,
    traceparent text,
    data        jsonb       not null,
    arrived_at  timestamptz not null default now()
);
create index feed_event_thread on feed_event (thread, position);
create index feed_event_type on feed_event (type, position);

-- What is no longer kept: every position up to and including this one.
create table feed_horizon (
    gone_up_to bigint not null
);
insert into feed_horizon (gone_up_to) values (0);
