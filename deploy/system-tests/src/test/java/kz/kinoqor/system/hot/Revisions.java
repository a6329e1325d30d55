package kz.kinoqor.system.hot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** What clients were told of one film: which revisions were acknowledged and when, and what each gateway has shown. */
final class Revisions {

    private static final long LONGEST_NANOS = 2_000_000_000L;

    private final AtomicLongArray shown;
    private final List<Acknowledged> acknowledged = new ArrayList<>();

    private record Acknowledged(long revision, long at) {}

    Revisions(int gateways) {
        shown = new AtomicLongArray(gateways);
    }

    synchronized void acknowledged(long revision, long at) {
        acknowledged.add(new Acknowledged(revision, at));
    }

    void shown(int gateway, long revision) {
        shown.accumulateAndGet(gateway, revision, Math::max);
    }

    /** What a read that begins now has to show at least. */
    Floor floor(int gateway, long now) {
        return new Floor(shown.get(gateway), oldest(now));
    }

    private synchronized long oldest(long now) {
        var least = 0L;
        for (var one : acknowledged) {
            if (now - one.at() >= LONGEST_NANOS) {
                least = Math.max(least, one.revision());
            }
        }
        return least;
    }

    /**
     * The oldest revision that is allowed.
     *
     * @param shown was shown through the same gateway before
     * @param old was acknowledged two seconds before, by whichever gateway
     */
    record Floor(long shown, long old) {

        /** What is wrong with this revision, or nothing. */
        @Nullable
        String complaint(long revision) {
            if (revision < shown) {
                return "revision " + revision + " after " + shown + " through the same gateway";
            }
            return revision < old ? "revision " + revision + " two seconds after " + old : null;
        }
    }
}
