package kz.kinoqor.kit.inbox;

/** A parked event with the record itself. */
record ParkedRecord(ParkedEvent event, RawRecord raw) {

    /** Whether it is the first of its key, the one that the others wait for. */
    boolean isFirst() {
        return "PARKED".equals(event.state());
    }
}
