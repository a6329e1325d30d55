-- Everything ever heard of, so that each is counted once.
create table aggregate (
    topic   text not null,
    subject uuid not null,
    primary key (topic, subject)
);

-- How much of it there is; kept beside, so that reading costs eight rows however much there is.
create table tally (
    topic      text   primary key,
    aggregates bigint not null,
    events     bigint not null
);
