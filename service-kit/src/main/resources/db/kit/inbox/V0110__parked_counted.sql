-- How many records are parked, kept beside them: whoever asks for the status counts none. A row for each partition, since
-- whoever parks or redrives holds that partition's position already: nobody waits here for anybody else.
create table inbox_parked_count (
    subscription text   not null,
    topic        text   not null,
    partition    int    not null,
    parked       bigint not null,                  -- never none
    primary key (subscription, topic, partition)
);

create function count_parked_come() returns trigger language plpgsql as $$
begin
    insert into inbox_parked_count as known (subscription, topic, partition, parked)
    select subscription, topic, partition, count(*)
      from come
     group by subscription, topic, partition
     order by subscription, topic, partition
        on conflict (subscription, topic, partition) do update
       set parked = known.parked + excluded.parked;
    return null;
end $$;

create function count_parked_gone() returns trigger language plpgsql as $$
begin
    with less as (
        select subscription, topic, partition, count(*) as parked
          from gone
         group by subscription, topic, partition)
    merge into inbox_parked_count as known
    using less
       on (known.subscription, known.topic, known.partition) = (less.subscription, less.topic, less.partition)
     when matched and known.parked = less.parked then delete
     when matched then update set parked = known.parked - less.parked;
    return null;
end $$;

create trigger inbox_parked_come after insert on inbox_parked
    referencing new table as come for each statement execute function count_parked_come();
create trigger inbox_parked_gone after delete on inbox_parked
    referencing old table as gone for each statement execute function count_parked_gone();

insert into inbox_parked_count (subscription, topic, partition, parked)
select subscription, topic, partition, count(*)
  from inbox_parked
 group by subscription, topic, partition;

-- The lists of parked events, in their order.
create index inbox_parked_of_subscription on inbox_parked (subscription, id);
create index inbox_parked_in_state        on inbox_parked (state, id);
create index inbox_parked_of_subscription_in_state on inbox_parked (subscription, state, id);
-- What is to be tried again once a person has ruled on it.
create index inbox_parked_untried on inbox_parked (topic, partition, record_offset)
    where next_try_at is null and state = 'PARKED';
