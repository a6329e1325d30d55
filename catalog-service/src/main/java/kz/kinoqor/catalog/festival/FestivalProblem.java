package kz.kinoqor.catalog.festival;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the room of festivals refuses. */
public sealed interface FestivalProblem extends Problem {

    /** The festival has an edition with this id or this number. */
    record EditionKnown(UUID editionId) implements FestivalProblem {
        @Override
        public String detail() {
            return "Edition " + editionId + " has this id or this number";
        }
    }
}
