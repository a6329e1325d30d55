package kz.kinoqor.kit.page;

import kz.kinoqor.kit.problem.Problem;

/** What a list refuses. */
public sealed interface PageProblem extends Problem {

    /** Limits start at 1. */
    record LimitInvalid(int limit) implements PageProblem {
        @Override
        public String detail() {
            return "limit is " + limit + ", it starts at 1";
        }
    }

    /** Not a cursor of ours, or tampered with. */
    record CursorInvalid() implements PageProblem {
        @Override
        public String detail() {
            return "Send a cursor exactly as the previous page gave it";
        }
    }

    /** A cursor belongs to the filter it was issued under. */
    record CursorOfOtherFilter() implements PageProblem {
        @Override
        public String detail() {
            return "Keep the filter while you page, or start again without a cursor";
        }
    }
}
