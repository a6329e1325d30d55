-- Everything ever heard of, so that each is counted once.
create table aggregate (
    topic   text not null,
    subject uuid not null,
    primary key (topic, subject)
);

-- How much of it there is; kept beside, so that reading costs a few rows however much there is. By partition, so that
-- processes that read different partitions do not wait for each other.
create table tally (
    topic      text   not null,
    partition  int    not null,
    aggregates bigint not null,
    events     bigint not null,
    primary key (topic, partition)
);
