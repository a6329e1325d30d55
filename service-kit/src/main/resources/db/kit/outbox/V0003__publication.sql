-- What the relay is told of. It is made with the tables, so that no row is ever older than its publication: PostgreSQL
-- decodes each row with the publications of that moment. Deletions are housekeeping and stay unheard.
create publication kinoqor_outbox for table outbox, outbox_heartbeat with (publish = 'insert, update');
