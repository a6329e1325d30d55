package kz.kinoqor.analytics.feed;

import kz.kinoqor.kit.problem.Problem;

/** What the feed can refuse. */
sealed interface FeedProblem extends Problem {

    /** What follows it is no longer kept. */
    record CursorTooOld() implements FeedProblem {
        @Override
        public String code() {
            return "feed-cursor-too-old";
        }

        @Override
        public int status() {
            return 410;
        }

        @Override
        public String title() {
            return "The feed no longer reaches back that far";
        }

        @Override
        public String detail() {
            return "events right after this cursor have left the feed";
        }
    }
}
