-- JSON, byte for byte as it came: jsonb would order its members anew and refuse some texts. What was kept before stays as
-- it was kept, and a process of the version before writes and reads this column as it did.
alter table feed_event alter column data type text;
