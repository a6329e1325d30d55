package kz.kinoqor.analytics.filmthread;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** Why there is no thread to show. */
sealed interface FilmThreadProblem extends Problem {

    /** Nothing of such a film has been heard. */
    record FilmUnknown(UUID filmId) implements FilmThreadProblem {
        @Override
        public String detail() {
            return "nothing has been heard of a film " + filmId;
        }
    }
}
