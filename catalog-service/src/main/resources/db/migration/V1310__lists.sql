-- Every filter of a list has an index that keeps the order of the list.
create index film_by_stage      on film (stage, id);
create index operation_by_state on operation (state, id);
