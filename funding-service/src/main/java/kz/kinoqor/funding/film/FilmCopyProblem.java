package kz.kinoqor.funding.film;

import kz.kinoqor.kit.problem.Problem;

/** What the copy of the films can refuse. */
sealed interface FilmCopyProblem extends Problem {

    /** Somebody else is about it. */
    record FilmCopyRebuildRunning() implements FilmCopyProblem {
        @Override
        public String detail() {
            return "another request is rebuilding it at this moment";
        }
    }
}
