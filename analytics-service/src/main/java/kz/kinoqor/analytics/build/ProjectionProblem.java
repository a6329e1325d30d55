package kz.kinoqor.analytics.build;

import java.util.Map;
import kz.kinoqor.kit.problem.Problem;

/** What the projection engine can refuse. */
public sealed interface ProjectionProblem extends Problem {

    /** No read model of that name. */
    record ProjectionUnknown(String projection) implements ProjectionProblem {
        @Override
        public String detail() {
            return "no projection is named " + projection;
        }
    }

    /** It was never built under that number. */
    record ProjectionBuildUnknown(String projection, int build) implements ProjectionProblem {
        @Override
        public String detail() {
            return projection + " has no build " + build;
        }
    }

    /** This version of it is being built for the first time. */
    record ProjectionNotReady(String projection) implements ProjectionProblem {
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
    record ProjectionNotRebuildable(String projection) implements ProjectionProblem {
        @Override
        public String detail() {
            return projection + " keeps the order in which facts arrived, which no replay gives again";
        }
    }

    /** One rebuild at a time. */
    record ProjectionRebuildRunning(String projection, int build) implements ProjectionProblem {
        @Override
        public String detail() {
            return "build " + build + " of " + projection + " is on its way";
        }
    }

    /** Nothing to call off: no rebuild beside a live build is on its way. */
    record ProjectionNoRebuild(String projection) implements ProjectionProblem {
        @Override
        public String detail() {
            return projection + " has no build on its way beside the live one";
        }
    }

    /** There is no previous build any more, or none yet. */
    record ProjectionNoPreviousBuild(String projection) implements ProjectionProblem {
        @Override
        public String detail() {
            return projection + " has no build beside the live one that is kept up to date";
        }
    }
}
