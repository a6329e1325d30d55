package kz.kinoqor.kit.inbox;

/** A parked event with the record itself. */
record ParkedRecord(ParkedEvent event, RawRecord raw) {}
