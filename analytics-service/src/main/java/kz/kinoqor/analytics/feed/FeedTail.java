package kz.kinoqor.analytics.feed;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The newest events of the feed, in memory, read once for everybody who listens in this process. A listener keeps nothing
 * but its place: one that falls behind reads from the table again, so a slow one costs no memory.
 */
@ApplicationScoped
class FeedTail {

    private static final Logger LOG = Logger.getLogger(FeedTail.class);
    private static final int KEPT = 2_000;
    private static final int AT_ONCE = 500;
    private static final long TRY_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();
    /** Another process may be the one that writes the feed: nobody here would hear of it, so look again this often. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();
    /**
     * What it takes to serve one more listener, here and at the gateway. All of them served at once would stand before
     * every ordinary request; one after the other they leave room for others.
     */
    private static final long TURN_NANOS = Duration.ofNanos(300_000).toNanos();

    private static final long LONGEST_TURN_NANOS = Duration.ofSeconds(1).toNanos();

    private final FeedPages pages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final List<FeedEvent> newest = new ArrayList<>();
    /** Positions have no gaps: the first event in memory is the one after this. */
    private long from;

    private int listeners;
    private int joined;
    private boolean reading;
    private boolean grown;
    private boolean closed;

    FeedTail(FeedPages pages) {
        this.pages = pages;
    }

    /** Gives the number by which the listener takes its turns. */
    int join() {
        lock.lock();
        try {
            listeners++;
            if (!reading && !closed) {
                reading = true;
                Thread.ofPlatform().daemon().name("feed-tail").start(this::read);
            }
            return joined++ & Integer.MAX_VALUE;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        locked(() -> listeners--);
    }

    /** Something was committed here. */
    void grown() {
        locked(() -> {
            grown = true;
            change.signalAll();
        });
    }

    @PreDestroy
    void close() {
        locked(() -> {
            closed = true;
            change.signalAll();
        });
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** What follows a position, or empty where memory does not reach back that far. */
    Optional<List<FeedEvent>> after(long position) {
        lock.lock();
        try {
            if (!reading || position < from) {
                return Optional.empty();
            }
            var first = (int) Math.min(position - from, newest.size());
            return Optional.of(List.copyOf(newest.subList(first, Math.min(newest.size(), first + AT_ONCE))));
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something follows the position and it is this listener's turn, or the time is up, or the service ends. */
    void awaitAfter(long position, int listener, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (left > 0 && !closed && position >= from + newest.size()) {
                left = change.awaitNanos(left);
            }
            awaitTurn(left > 0 ? listener % listeners : 0);
        } finally {
            lock.unlock();
        }
    }

    private void awaitTurn(int turn) throws InterruptedException {
        var left = Math.min(turn * TURN_NANOS, LONGEST_TURN_NANOS);
        while (left > 0 && !closed) {
            left = change.awaitNanos(left);
        }
    }

    /** Reads for as long as anybody listens; a database that is away is asked again. */
    private void read() {
        try {
            while (goesOn()) {
                readUntilItFails();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private void readUntilItFails() throws InterruptedException {
        try {
            var end = pages.start(Optional.empty());
            begin(end);
            while (goesOn()) {
                end = readOn(end);
            }
        } catch (RuntimeException e) {
            LOG.warnf("the feed cannot be read for the moment: %s", e.getMessage());
            pause(TRY_AGAIN_NANOS);
        }
    }

    private void pause(long nanos) throws InterruptedException {
        lock.lock();
        try {
            var left = nanos;
            while (!grown && !closed && left > 0) {
                left = change.awaitNanos(left);
            }
            grown = false;
        } finally {
            lock.unlock();
        }
    }

    private long readOn(long end) throws InterruptedException {
        var events = pages.following(end, FeedQuestion.ANY).events();
        if (events.isEmpty()) {
            pause(LOOK_AGAIN_NANOS);
            return end;
        }
        locked(() -> keep(events));
        return events.getLast().position();
    }

    /** What is in memory may be older than what was given out since: it begins anew. */
    private void begin(long end) {
        locked(() -> {
            newest.clear();
            from = end;
            change.signalAll();
        });
    }

    private void keep(List<FeedEvent> events) {
        newest.addAll(events);
        var over = newest.size() - KEPT;
        if (over > 0) {
            newest.subList(0, over).clear();
            from += over;
        }
        change.signalAll();
    }

    /** Ends in the same breath as it finds that nobody listens, so that the next listener starts it again. */
    private boolean goesOn() {
        lock.lock();
        try {
            reading = listeners > 0 && !closed;
            return reading;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
