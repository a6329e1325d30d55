package kz.kinoqor.gateway.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When each id was last touched: changed, as far as is known, or shown to somebody in a state of its own. Times are
 * tickets of one sequence. What was read under a ticket holds while none of its ids is touched under a later one.
 *
 * <p>Touches are remembered for a generation at least; what is older holds for nothing any more.
 */
final class Touches {

    private static final int MOST = 100_000;

    private final long generation;
    private final LongSupplier nanos;
    private final AtomicLong sequence = new AtomicLong();
    private volatile Memory memory;

    /**
     * What happened to one id last.
     *
     * @param changed the ticket of the last change
     * @param before the ticket under which another tag was shown last before this one; a slow answer may bring an older tag
     *     back, and nothing that was kept of it with that
     * @param shown the ticket under which the tag was shown first
     */
    private record Touch(
            long changed, long before, long shown, @Nullable String tag) {

        static final Touch NONE = new Touch(0, 0, 0, null);

        Touch show(String next, long now) {
            return new Touch(changed, shown, now, next);
        }

        /** When a state other than that of this tag was shown last. */
        long other(String kept) {
            return kept.equals(tag) ? before : shown;
        }
    }

    /**
     * Two generations of touches.
     *
     * @param floor what was read under an earlier ticket may have been touched by something forgotten
     */
    private record Memory(Map<UUID, Touch> young, Map<UUID, Touch> old, long floor, long bornAfter, long bornAt) {

        Touch of(UUID id) {
            var touch = young.get(id);
            return touch == null ? old.getOrDefault(id, Touch.NONE) : touch;
        }
    }

    Touches(Duration generation, LongSupplier nanos) {
        this.generation = generation.toNanos();
        this.nanos = nanos;
        this.memory = new Memory(new ConcurrentHashMap<>(), Map.of(), 0, 0, nanos.getAsLong());
    }

    /** The ticket of a read that begins now. */
    long ticket() {
        return sequence.get();
    }

    /** Something about these may be different from now on. */
    synchronized void changed(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        turn();
        var now = sequence.incrementAndGet();
        ids.forEach(id -> memory.young().put(id, new Touch(now, 0, 0, null)));
    }

    /** This one is about to be shown with this tag. The same tag again tells nobody anything new. */
    synchronized void shown(UUID id, String tag) {
        turn();
        var last = memory.of(id);
        if (!tag.equals(last.tag())) {
            memory.young().put(id, last.show(tag, sequence.incrementAndGet()));
        }
    }

    /** The same for what was read under the ticket; true where it held until now, so that it may be shown again. */
    synchronized boolean shown(long ticket, Collection<UUID> mentioned, UUID id, String tag) {
        var held = hold(ticket, mentioned, id, tag);
        shown(id, tag);
        return held;
    }

    /** Nothing that was read before holds any more. */
    synchronized void all() {
        var now = sequence.incrementAndGet();
        memory = new Memory(new ConcurrentHashMap<>(), Map.of(), now, now, nanos.getAsLong());
    }

    /** Does what was read under the ticket still hold, where it mentions these? */
    boolean hold(long ticket, Collection<UUID> mentioned, UUID id, String tag) {
        var now = memory;
        if (ticket < now.floor()) {
            return false;
        }
        for (var other : mentioned) {
            var touch = now.of(other);
            var seen = other.equals(id) ? touch.other(tag) : touch.shown();
            if (touch.changed() > ticket || seen > ticket) {
                return false;
            }
        }
        return true;
    }

    private void turn() {
        var now = memory;
        if (now.young().size() >= MOST || nanos.getAsLong() - now.bornAt() > generation) {
            memory = new Memory(
                    new ConcurrentHashMap<>(), now.young(), now.bornAfter(), sequence.get(), nanos.getAsLong());
        }
    }
}
