package kz.kinoqor.kit.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the inbox's thread tells the others about itself. */
final class Pulse {

    private final String subscription;
    private volatile InboxHealth.State state = InboxHealth.State.NEW;
    private volatile @Nullable String detail;
    private volatile Instant since = Instant.now();
    private volatile long beat = System.nanoTime();
    private volatile long lag;
    private volatile @Nullable Instant newest;

    Pulse(String subscription) {
        this.subscription = subscription;
    }

    void beat() {
        beat = System.nanoTime();
    }

    void running() {
        become(InboxHealth.State.RUNNING, null);
    }

    void retrying(String why) {
        become(InboxHealth.State.RETRYING, why);
    }

    void broken(String why) {
        become(InboxHealth.State.BROKEN, why);
    }

    void stopped(String why) {
        become(InboxHealth.State.STOPPED, why);
    }

    void closed() {
        if (state != InboxHealth.State.STOPPED) {
            become(InboxHealth.State.CLOSED, null);
        }
    }

    private void become(InboxHealth.State next, @Nullable String why) {
        beat();
        detail = why;
        if (state != next) {
            since = Instant.now();
        }
        state = next;
    }

    void lag(long records) {
        lag = records;
    }

    void applied(@Nullable Instant time) {
        var known = newest;
        if (time != null && (known == null || time.isAfter(known))) {
            newest = time;
        }
    }

    long lag() {
        return lag;
    }

    /** Seconds by which the newest applied fact lies behind now, while there is more to read. */
    double timeLag(Instant now) {
        var known = newest;
        return lag == 0 || known == null ? 0 : Duration.between(known, now).toMillis() / 1000.0;
    }

    InboxHealth health() {
        return new InboxHealth(subscription, state, lag, detail, since, Duration.ofNanos(System.nanoTime() - beat));
    }
}
