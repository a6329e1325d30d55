package kz.kinoqor.analytics.build;

import java.util.Map;
import kz.kinoqor.kit.problem.Problem;

/** What the projection engine can refuse. */
public sealed interface ProjectionProblem extends Problem {

    /** No read model of that name. */
    record Unknown(String projection) implements ProjectionProblem {
        @Override
        public String code() {
            return "projection-unknown";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "There is no such projection";
        }

        @Override
        public String detail() {
            return "no projection is named " + projection;
        }
    }

    /** It was never built under that number. */
    record BuildUnknown(String projection, int build) implements ProjectionProblem {
        @Override
        public String code() {
            return "projection-build-unknown";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "There is no such build";
        }

        @Override
        public String detail() {
            return projection + " has no build " + build;
        }
    }

    /** This version of it is being built for the first time. */
    record NotReady(String projection) implements ProjectionProblem {
        @Override
        public String code() {
            return "projection-not-ready";
        }

        @Override
        public int status() {
            return 503;
        }

        @Override
        public String title() {
            return "The projection is being built";
        }

        @Override
        public String detail() {
            return projection + " has no build of this version that has caught up yet";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    /** Its tables keep the order of arrival. */
    record NotRebuildable(String projection) implements ProjectionProblem {
        @Override
        public String code() {
            return "projection-not-rebuildable";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The projection cannot be rebuilt";
        }

        @Override
        public String detail() {
            return projection + " keeps the order in which facts arrived, which no replay gives again";
        }
    }

    /** One rebuild at a time. */
    record RebuildRunning(String projection, int build) implements ProjectionProblem {
        @Override
        public String code() {
            return "projection-rebuild-running";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "A rebuild is running";
        }

        @Override
        public String detail() {
            return "build " + build + " of " + projection + " is on its way";
        }
    }

    /** Nothing to call off: no rebuild beside a live build is on its way. */
    record NoRebuild(String projection) implements ProjectionProblem {
        @Override
        public String code() {
            return "projection-no-rebuild";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "No rebuild is running";
        }

        @Override
        public String detail() {
            return projection + " has no build on its way beside the live one";
        }
    }

    /** There is no previous build any more, or none yet. */
    record NoPreviousBuild(String projection) implements ProjectionProblem {
        @Override
        public String code() {
            return "projection-no-previous-build";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "There is no previous build";
        }

        @Override
        public String detail() {
            return projection + " has no build beside the live one that is kept up to date";
        }
    }
}
