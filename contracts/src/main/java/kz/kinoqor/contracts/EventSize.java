package kz.kinoqor.contracts;

/**
 * How large an event may be. The outbox, its table, the relay's producer, the topics and the readers hold to these numbers
 * alike: an event that one of them took and the next one refused would stop everything behind it.
 */
public final class EventSize {

    /** Bytes of an event's content, 256 KiB. */
    public static final int LARGEST_VALUE = 256 * 1024;

    /** Bytes of a whole record: the content, its key and headers, and what the log adds to them. */
    public static final int LARGEST_RECORD = LARGEST_VALUE + 16 * 1024;

    private EventSize() {}
}
