package kz.kinoqor.kit.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits in an outbox for its relay, and the slot from which the relay reads.
 *
 * @param slot how the slot is
 * @param unreadSince since when nobody reads the slot; null while somebody does, and where there is none
 * @param confirmed how far in the write-ahead log the relay has confirmed, or {@link #UNKNOWN}
 * @param written how far the write-ahead log has come
 * @param retained bytes of log that the slot holds back
 * @param events how many wait, counted up to {@link #COUNTED}; the relay confirms what it sent last with its next heartbeat
 * @param oldest since when the oldest of them waits; null where none does
 * @param asOf the database's time of this
 */
record Backlog(
        Slot slot,
        @Nullable Instant unreadSince,
        long confirmed,
        long written,
        long retained,
        long events,
        @Nullable Instant oldest,
        Instant asOf) {

    /** More are not counted: that many wait or more. */
    static final int COUNTED = 10_000;

    /** Nobody knows how far: nothing is taken to wait. */
    static final long UNKNOWN = Long.MAX_VALUE;

    /** How a slot is. */
    enum Slot {
        SOUND,
        /** PostgreSQL has given it up: what was not sent will not be, until it is restored. */
        LOST,
        /** There is none of this name. */
        MISSING,
        /** It would send nothing: the outbox is not published. */
        UNPUBLISHED
    }
}
