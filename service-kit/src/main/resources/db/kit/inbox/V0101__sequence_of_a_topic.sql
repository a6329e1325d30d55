-- Two aggregates of different topics may have the same id, so a subject is told by both.
alter table inbox_sequence
    add column topic text not null default '';

-- A reader of one topic has met its subjects there. A reader of several has them in rows without a topic, which speak for
-- every topic it reads: whatever comes next of a subject writes the row that has one.
update inbox_sequence s
   set topic = single.topic
  from (select subscription, min(topic) as topic
          from inbox_position
         group by subscription
        having count(distinct topic) = 1) as single
 where s.subscription = single.subscription;

alter table inbox_sequence
    alter column topic drop default,
    drop constraint inbox_sequence_pkey,
    add primary key (subscription, subject, topic);
