package kz.kinoqor.kit.inbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an inbox is doing.
 *
 * @param lag records that this process has still to read of its partitions
 * @param detail why it waits or has stopped
 * @param silence how long its thread has shown no sign of life; a database or a broker that is away is no silence
 */
public record InboxHealth(
        String subscription,
        State state,
        long lag,
        @Nullable String detail,
        Duration silence) {

    /** What the thread is about. */
    public enum State {
        NEW,
        RUNNING,
        /** Something it needs is away; it tries again by itself. */
        RETRYING,
        /** The log no longer holds what comes next: only a person can say how to go on. */
        STOPPED,
        CLOSED
    }

    /** Whether the thread hangs: it should have moved on by now, whatever is away. */
    public boolean hungFor(Duration bound) {
        return (state == State.RUNNING || state == State.RETRYING) && silence.compareTo(bound) > 0;
    }
}
