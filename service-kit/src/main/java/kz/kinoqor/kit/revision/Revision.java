package kz.kinoqor.kit.revision;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often an aggregate has changed, from 1: its {@code ETag}, and the {@code sequence} of its newest fact.
 *
 * @param number from 1
 */
public record Revision(long number) {

    /** A tag may go on after a point, where the representation also shows other aggregates: that part guards no write. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.\\d{1,18})?\"");

    /**
     * Reads {@code If-Match}. Refuses with {@code revision-required} (428) when it is absent, {@code revision-malformed}
     * (400) when it is no tag of ours.
     */
    public static Revision seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RevisionProblem.RevisionRequired().refuse();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new RevisionProblem.RevisionMalformed(ifMatch).refuse();
        }
        return new Revision(Long.parseLong(tag.group(1)));
    }

    /** Refuses with {@code revision-stale} (412) unless {@code actual} is what the caller has seen. */
    public void mustBe(long actual) {
        if (actual != number) {
            throw new RevisionProblem.RevisionStale(number, actual).refuse();
        }
    }
}
