-- Every fact whose thread is a film's, as it was told.
create table thread_event (
    film_id  uuid             not null,
    time     timestamptz      not null,
    topic    text collate "C" not null,
    subject  uuid             not null,
    sequence bigint           not null,
    event_id text             not null,
    type     text             not null,
    source   text             not null,
    trace_id text,
    data     jsonb            not null,
    primary key (film_id, time, topic, subject, sequence)
);
