-- Each time the relay lost its slot: since when rows may have been missed, and when they had been sent again. A row without
-- an end is a restore that was broken off; the next one goes on from what it knew.
create table outbox_restore (
    id       bigint      generated always as identity primary key,
    since    timestamptz,                               -- rows begun before this had been sent; null where nobody knew
    began_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    events   bigint,                                    -- how many were sent again
    check ((ended_at is null) = (events is null))
);
