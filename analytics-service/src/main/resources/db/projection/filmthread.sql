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
    data     text             not null,  -- JSON, byte for byte as it came
    primary key (film_id, time, topic, subject, sequence)
);

-- The two topics that are asked for by themselves; a film has few such events among many.
create index thread_event_of_award on thread_event (film_id) where topic = 'kinoqor.funding.awards';
create index thread_event_of_film on thread_event (film_id, sequence) where topic = 'kinoqor.catalog.films';

-- What the digests of a thread's events come to, quarter by quarter: a sum does not depend on the order of its terms.
create table thread_sum (
    film_id uuid    primary key,
    events  bigint  not null,
    first   numeric not null,
    second  numeric not null,
    third   numeric not null,
    fourth  numeric not null
);
