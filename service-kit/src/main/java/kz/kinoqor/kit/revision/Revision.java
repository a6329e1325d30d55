package kz.kinoqor.kit.revision;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a writer has seen of an aggregate. A revision is how often it has changed, from 1: its {@code ETag}, and the
 * {@code sequence} of its newest fact.
 *
 * @param numbers one of these is what the writer means to change; none where only weak tags were given
 */
public record Revision(Set<Long> numbers) {

    /** A tag may go on after a point, where the representation also shows other aggregates: that part guards no write. */
    private static final Pattern TAG = Pattern.compile("(W/)?\"([1-9]\\d{0,17})(?:\\.\\d{1,18})?\"");

    /**
     * Reads {@code If-Match}. Refuses with {@code revision-required} (428) when it names no revision, {@code
     * revision-malformed} (400) when it has what is no tag of ours. A weak tag is read and matches nothing, an empty
     * element of the list is passed over (RFC 9110, 13.1.1 and 5.6.1.2).
     */
    public static Revision seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new RevisionProblem.RevisionRequired().refuse();
        }
        var given = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        if (given.isEmpty()) {
            throw new RevisionProblem.RevisionRequired().refuse();
        }
        var numbers = new HashSet<Long>();
        for (var one : given) {
            var tag = TAG.matcher(one);
            if (!tag.matches()) {
                throw new RevisionProblem.RevisionMalformed(ifMatch).refuse();
            }
            if (tag.group(1) == null) {
                numbers.add(Long.parseLong(tag.group(2)));
            }
        }
        return new Revision(Set.copyOf(numbers));
    }

    /** Refuses with {@code revision-stale} (412) unless {@code actual} is what the caller has seen. */
    public void mustBe(long actual) {
        if (!numbers.contains(actual)) {
            throw new RevisionProblem.RevisionStale(numbers, actual).refuse();
        }
    }
}
