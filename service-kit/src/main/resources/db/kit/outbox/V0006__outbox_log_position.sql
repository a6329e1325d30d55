-- Where the write-ahead log had come to when a row was written. What the relay has confirmed lies before it for as long as
-- the row was not sent: that tells, without asking the relay or Kafka, which rows wait and since when. Rows of before
-- count as sent.
alter table outbox add column log_position bigint not null default 0;
alter table outbox alter column log_position set default (pg_current_wal_insert_lsn() - '0/0')::bigint;

create index outbox_by_log_position on outbox (log_position);
