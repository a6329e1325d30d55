-- What each topic was when something here first read it. Positions are offsets in that very topic, and the order of a
-- key is that of its partition: a topic made anew, or with other partitions, is not what they speak of.
create table inbox_topic (
    topic      text        primary key,
    topic_id   text        not null,  -- Kafka's own, another one each time a topic is made
    partitions int         not null,
    first_seen timestamptz not null default now()
);
