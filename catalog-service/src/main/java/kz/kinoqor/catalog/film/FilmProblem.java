package kz.kinoqor.catalog.film;

import kz.kinoqor.kit.problem.Problem;

/** What the film room refuses. */
public sealed interface FilmProblem extends Problem {

    /** A film has one original title for ever. */
    record OriginalTitleStands(String original) implements FilmProblem {
        @Override
        public String detail() {
            return "The original title is " + original + "; add this one with another kind";
        }
    }

    /** The very same title is there. */
    record TitleKnown(String text) implements FilmProblem {
        @Override
        public String detail() {
            return "The title " + text + " is there in this language, script and kind";
        }
    }

    /** No way leads from the one stage to the other. */
    record StageMoveRefused(String from, String to) implements FilmProblem {
        @Override
        public String detail() {
            return "No way leads from " + from + " to " + to;
        }
    }

    /** Moves backwards, suspensions and abandonments say why. */
    record StageReasonRequired(String from, String to) implements FilmProblem {
        @Override
        public String detail() {
            return "The move from " + from + " to " + to + " needs a reason";
        }
    }
}
