package kz.kinoqor.kit.revision;

import java.util.Map;
import java.util.Set;
import kz.kinoqor.kit.problem.Problem;

/** What optimistic concurrency refuses. */
public sealed interface RevisionProblem extends Problem {

    /** A change without {@code If-Match}. */
    record RevisionRequired() implements RevisionProblem {
        @Override
        public String code() {
            return "revision-required";
        }

        @Override
        public int status() {
            return 428;
        }

        @Override
        public String title() {
            return "Say which revision you have seen";
        }

        @Override
        public String detail() {
            return "Send the ETag of your last read as If-Match";
        }
    }

    /** {@code If-Match} is no tag of ours. */
    record RevisionMalformed(String given) implements RevisionProblem {
        @Override
        public String code() {
            return "revision-malformed";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "If-Match is no ETag of this suite";
        }

        @Override
        public String detail() {
            return "Send the ETag as it came, quotes included";
        }
    }

    /** Somebody changed the record since it was read. */
    record RevisionStale(Set<Long> seen, long actual) implements RevisionProblem {
        @Override
        public String code() {
            return "revision-stale";
        }

        @Override
        public int status() {
            return 412;
        }

        @Override
        public String title() {
            return "The record has changed since you read it";
        }

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
