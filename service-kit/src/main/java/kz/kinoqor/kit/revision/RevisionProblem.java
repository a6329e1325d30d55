package kz.kinoqor.kit.revision;

import java.util.Map;
import java.util.Set;
import kz.kinoqor.kit.problem.Problem;

/** What optimistic concurrency refuses. */
public sealed interface RevisionProblem extends Problem {

    /** A change without {@code If-Match}. */
    record RevisionRequired() implements RevisionProblem {
        @Override
        public String detail() {
            return "Send the ETag of your last read as If-Match";
        }
    }

    /** {@code If-Match} is no tag of ours. */
    record RevisionMalformed(String given) implements RevisionProblem {
        @Override
        public String detail() {
            return "Send the ETag as it came, quotes included";
        }
    }

    /** Somebody changed the record since it was read. */
    record RevisionStale(Set<Long> seen, long actual) implements RevisionProblem {
        @Override
        public String detail() {
            return switch (seen.size()) {
                case 0 -> "A weak tag stands for no revision; it is at revision " + actual + " now";
                case 1 -> "You have seen revision " + seen.iterator().next() + ", it is at revision " + actual + " now";
                default -> "It is at revision " + actual + " now, which is none of those you have seen";
            };
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("ETag", "\"" + actual + "\"");
        }
    }
}
