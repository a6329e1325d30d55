-- Ids of before ids were one's of all kinds.
insert into registered_id (id, kind)
select id, 'film'         from film         union all
select id, 'person'       from person       union all
select id, 'organisation' from organisation union all
select id, 'festival'     from festival     union all
select id, 'credit'       from credit       union all
select id, 'selection'    from selection
on conflict (id) do nothing;
