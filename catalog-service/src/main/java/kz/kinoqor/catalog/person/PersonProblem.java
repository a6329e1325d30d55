package kz.kinoqor.catalog.person;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the room of people refuses. */
public sealed interface PersonProblem extends Problem {

    /** No person has this id. */
    record PersonUnknown(UUID personId) implements PersonProblem {
        @Override
        public String detail() {
            return "There is no person " + personId;
        }
    }

    /** The caller chose an id that a person has already. */
    record PersonIdTaken(UUID personId) implements PersonProblem {
        @Override
        public String detail() {
            return "Person " + personId + " is in the register; ids are never used again";
        }
    }
}
