package kz.kinoqor.funding.film;

import kz.kinoqor.kit.problem.Problem;

/** What the copy of the films can refuse. */
sealed interface FilmCopyProblem extends Problem {

    String REBUILD_RUNNING = "film-copy-rebuild-running";

    /** Somebody else is about it. */
    record RebuildRunning() implements FilmCopyProblem {

        @Override
        public String code() {
            return REBUILD_RUNNING;
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The copy of the films is being rebuilt";
        }

        @Override
        public String detail() {
            return "another request is rebuilding it at this moment";
        }
    }
}
