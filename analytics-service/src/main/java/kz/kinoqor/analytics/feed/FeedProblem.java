package kz.kinoqor.analytics.feed;

import kz.kinoqor.kit.problem.Problem;

/** What the feed can refuse. */
sealed interface FeedProblem extends Problem {

    /** What follows it is no longer kept. */
    record FeedCursorTooOld() implements FeedProblem {
        @Override
        public String detail() {
            return "events right after this cursor have left the feed";
        }
    }
}
