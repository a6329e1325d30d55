package kz.kinoqor.analytics.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /**
     * So many are woken at once, and then the others have to wait. All of them woken together would stand before every
     * ordinary request, here and at the gateway.
     */
    private static final int WOKEN_AT_ONCE = 4;

    private static final long UNTIL_THE_NEXT_NANOS = Duration.ofMillis(2).toNanos();
    /** Another process may be the one that writes the feed: nobody here would hear of it, so look again this often. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

    private final FeedTurns upToDate = FeedTurns.of(2);
    private final FeedTurns catchingUp = FeedTurns.withRests();
    private final FeedPages pages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final List<FeedEvent> newest = new ArrayList<>();
    private final Set<FeedBell> listeners = new LinkedHashSet<>();
    /** Positions have no gaps: the first event in memory is the one after this. */
    private long from;

    private boolean reading;
    private boolean grown;
    private boolean closed;

    FeedTail(FeedPages pages, MeterRegistry meters) {
        this.pages = pages;
        Gauge.builder("kinoqor.feed.listeners", () -> present().size())
                .description("Open streams of the feed in this process")
                .register(meters);
        Gauge.builder(
                        "kinoqor.feed.listeners.behind",
                        () -> present().stream().filter(FeedBell::isBehind).count())
                .description("Those of them that still read what was there before")
                .register(meters);
    }

    /** Gives the bell of a new listener. */
    FeedBell join() {
        var bell = new FeedBell();
        locked(() -> {
            listeners.add(bell);
            if (!reading && !closed) {
                reading = true;
                Thread.ofPlatform().daemon().name("feed-tail").start(this::read);
            }
        });
        return bell;
    }

    void leave(FeedBell bell) {
        locked(() -> listeners.remove(bell));
    }

    /** For those who find here what they want. */
    FeedTurns upToDate() {
        return upToDate;
    }

    /** For those who have to read from the table. */
    FeedTurns catchingUp() {
        return catchingUp;
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
            listeners.forEach(FeedBell::ring);
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

    /** The first so many events that follow a position, or empty where memory does not reach back that far. */
    Optional<List<FeedEvent>> after(long position, int limit) {
        lock.lock();
        try {
            if (!reading || position < from) {
                return Optional.empty();
            }
            var first = (int) Math.min(position - from, newest.size());
            return Optional.of(List.copyOf(newest.subList(first, Math.min(newest.size(), first + limit))));
        } finally {
            lock.unlock();
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
            wakeAll();
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
        var events = pages.following(end, FeedQuestion.ANY, AT_ONCE).events();
        if (events.isEmpty()) {
            pause(LOOK_AGAIN_NANOS);
            return end;
        }
        locked(() -> keep(events));
        wakeAll();
        return events.getLast().position();
    }

    /** What is in memory may be older than what was given out since: it begins anew. */
    private void begin(long end) {
        locked(() -> {
            newest.clear();
            from = end;
        });
    }

    /** Whoever is woken last has waited for so long, and gets all that has come meanwhile. */
    private void wakeAll() throws InterruptedException {
        var woken = 0;
        for (var bell : present()) {
            bell.ring();
            woken++;
            if (woken % WOKEN_AT_ONCE == 0) {
                rest();
            }
        }
    }

    private List<FeedBell> present() {
        lock.lock();
        try {
            return List.copyOf(listeners);
        } finally {
            lock.unlock();
        }
    }

    private void rest() throws InterruptedException {
        lock.lock();
        try {
            var left = UNTIL_THE_NEXT_NANOS;
            while (!closed && left > 0) {
                left = change.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void keep(List<FeedEvent> events) {
        newest.addAll(events);
        var over = newest.size() - KEPT;
        if (over > 0) {
            newest.subList(0, over).clear();
            from += over;
        }
    }

    /** Ends in the same breath as it finds that nobody listens, so that the next listener starts it again. */
    private boolean goesOn() {
        lock.lock();
        try {
            reading = !listeners.isEmpty() && !closed;
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
