-- The largest event: 262144 bytes, as in kz.kinoqor.contracts.EventSize. The relay's producer, the topics and the readers
-- hold to the same number, so a row beyond it would stop the relay at that row for good. Rows that are there already are
-- not looked at: the ones the relay has sent do no harm, and one that it cannot send is an operator's to find, not a
-- reason for the service not to start.
alter table outbox
    add constraint outbox_event_is_not_too_large check (octet_length(payload) <= 262144) not valid;

-- Two aggregates of different kinds may have the same id: each has its own topic, and its own revisions there.
create unique index outbox_one_event_per_revision on outbox (topic, subject, sequence);
drop index outbox_one_fact_per_revision;
