-- Every id that a record of this service was ever given, of whatever kind: an id is one record's for ever, and the same
-- record sent again under it is known again.
create table registered_id (
    id      uuid  primary key,
    kind    text  not null,
    content bytea                                     -- digest of what was sent; none where it is not known any more
);
