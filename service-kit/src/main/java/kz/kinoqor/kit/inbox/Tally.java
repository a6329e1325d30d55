package kz.kinoqor.kit.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the records of a batch.
 *
 * @param newest event time of the newest fact that was applied
 */
record Tally(
        long seen,
        long applied,
        long duplicates,
        long gaps,
        long unknown,
        long parked,
        @Nullable Instant newest) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, null);

    Tally applied(Instant time, boolean afterGap) {
        var later = newest == null || time.isAfter(newest) ? time : newest;
        return new Tally(seen + 1, applied + 1, duplicates, gaps + (afterGap ? 1 : 0), unknown, parked, later);
    }

    Tally duplicate() {
        return new Tally(seen + 1, applied, duplicates + 1, gaps, unknown, parked, newest);
    }

    Tally ofUnknownType() {
        return new Tally(seen + 1, applied, duplicates, gaps, unknown + 1, parked, newest);
    }

    /** One that was just counted as applied. */
    Tally ofUnknownTypeToo() {
        return new Tally(seen, applied, duplicates, gaps, unknown + 1, parked, newest);
    }

    Tally leftOut() {
        return new Tally(seen + 1, applied, duplicates, gaps, unknown, parked, newest);
    }

    Tally parkedOne() {
        return new Tally(seen + 1, applied, duplicates, gaps, unknown, parked + 1, newest);
    }

    Tally plus(Tally other) {
        var later = newest == null || (other.newest != null && other.newest.isAfter(newest)) ? other.newest : newest;
        return new Tally(
                seen + other.seen,
                applied + other.applied,
                duplicates + other.duplicates,
                gaps + other.gaps,
                unknown + other.unknown,
                parked + other.parked,
                later);
    }
}
