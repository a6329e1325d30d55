package kz.kinoqor.catalog.selection;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the room of selections and awards refuses. */
public sealed interface SelectionProblem extends Problem {

    /** The same result on the same occasion is there: another source makes no other award. */
    record SelectionKnown(UUID selectionId) implements SelectionProblem {
        @Override
        public String detail() {
            return "It is selection " + selectionId + "; add the source to it";
        }
    }
}
