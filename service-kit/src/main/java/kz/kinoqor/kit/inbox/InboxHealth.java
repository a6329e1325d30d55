package kz.kinoqor.kit.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an inbox is doing.
 *
 * @param lag records that this process has still to read of its partitions
 * @param detail why it waits or has stopped
 * @param since when this state began
 * @param silence how long its thread has shown no sign of life; a database or a broker that is away is no silence
 */
public record InboxHealth(
        String subscription,
        State state,
        long lag,
        @Nullable String detail,
        Instant since,
        Duration silence) {

    /** What the thread is about. */
    public enum State {
        NEW,
        RUNNING,
        /** Something it needs is away; it tries again by itself. */
        RETRYING,
        /** The reader refuses what it reads, by its own mistake or that of its tables; a new version of it may not. */
        BROKEN,
        /** The log no longer holds what comes next: only a person can say how to go on. */
        STOPPED,
        CLOSED
    }

    /** Whether the thread hangs: it should have moved on by now, whatever is away. */
    public boolean hungFor(Duration bound) {
        return (state == State.RUNNING || state == State.RETRYING || state == State.BROKEN)
                && silence.compareTo(bound) > 0;
    }
}
