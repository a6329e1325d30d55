-- Ids of before ids were one's of all kinds.
insert into registered_id (id, kind)
select id, 'fund'  from fund union all
select id, 'award' from award
on conflict (id) do nothing;
