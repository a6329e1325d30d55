package kz.kinoqor.catalog.festival;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the room of festivals refuses. */
public sealed interface FestivalProblem extends Problem {

    /** No festival has this id. */
    record FestivalUnknown(UUID festivalId) implements FestivalProblem {
        @Override
        public String detail() {
            return "There is no festival " + festivalId;
        }
    }

    /** The caller chose an id that a festival has already. */
    record FestivalIdTaken(UUID festivalId) implements FestivalProblem {
        @Override
        public String detail() {
            return "Festival " + festivalId + " is in the register; ids are never used again";
        }
    }

    /** The festival has an edition with this id or this number. */
    record EditionKnown(UUID editionId) implements FestivalProblem {
        @Override
        public String detail() {
            return "Edition " + editionId + " has this id or this number";
        }
    }
}
