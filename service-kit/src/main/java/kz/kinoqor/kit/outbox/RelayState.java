package kz.kinoqor.kit.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a relay.
 *
 * @param backlog what the database says
 * @param movedAt when the relay was last seen to have confirmed more, or all there was to confirm
 * @param patience how long an event may wait, and a slot be without its reader
 */
record RelayState(Backlog backlog, Instant movedAt, Duration patience) {

    /** A heartbeat moves an idle slot every two seconds. */
    private static final Duration SEVERAL_HEARTBEATS = Duration.ofSeconds(6);

    /** What a look says after what was known. */
    static RelayState of(Backlog now, @Nullable RelayState before, Duration patience) {
        var stands =
                before != null && now.confirmed() == before.backlog().confirmed() && now.written() > now.confirmed();
        return new RelayState(now, before != null && stands ? before.movedAt() : now.asOf(), patience);
    }

    /** Since when the slot does not advance although the log does; null while all is well. */
    @Nullable
    Instant stillSince() {
        var unread = backlog.unreadSince();
        if (isOlder(patience, unread)) {
            return unread;
        }
        return isOlder(SEVERAL_HEARTBEATS, movedAt) ? movedAt : null;
    }

    /** Since when events wait that should have gone; null while all is well. */
    @Nullable
    Instant waitingSince() {
        return isOlder(patience, backlog.oldest()) ? backlog.oldest() : null;
    }

    boolean isWell() {
        return backlog.slot() == Backlog.Slot.SOUND && stillSince() == null && waitingSince() == null;
    }

    /** How long the oldest event has waited, in seconds. */
    double secondsWaiting() {
        var oldest = backlog.oldest();
        return oldest == null ? 0 : Duration.between(oldest, backlog.asOf()).toMillis() / 1e3;
    }

    private boolean isOlder(Duration than, @Nullable Instant moment) {
        return moment != null && moment.plus(than).isBefore(backlog.asOf());
    }
}
