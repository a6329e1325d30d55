-- When what people ruled on is tried again by itself; null where nobody has ruled.
alter table inbox_parked
    add column next_try_at timestamptz;

create index inbox_parked_due on inbox_parked (next_try_at) where next_try_at is not null;
create index inbox_parked_record on inbox_parked (topic, partition, record_offset);
create index inbox_parked_cause on inbox_parked (subscription, cause, attempts, id) where state = 'PARKED';
