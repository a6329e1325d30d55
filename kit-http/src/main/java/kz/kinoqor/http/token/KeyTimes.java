package kz.kinoqor.http.token;

import java.time.Duration;

/**
 * When the issuer's keys are read.
 *
 * @param fresh they are read again after this time
 * @param between the least time from the end of a read to the beginning of the next
 * @param patience the most time that one read takes
 * @param usable keys that were last read so long ago are used no more
 */
record KeyTimes(Duration fresh, Duration between, Duration patience, Duration usable) {

    /** Until a read that begins after now has ended, whatever is under way. */
    Duration longestWait() {
        return patience.multipliedBy(2).plus(between);
    }
}
