package kz.kinoqor.catalog.festival;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What the room of festivals refuses. */
public sealed interface FestivalProblem extends Problem {

    /** No festival has this id. */
    record FestivalUnknown(UUID festivalId) implements FestivalProblem {
        @Override
        public String code() {
            return "festival-unknown";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "No such festival";
        }

        @Override
        public String detail() {
            return "There is no festival " + festivalId;
        }
    }

    /** The caller chose an id that a festival has already. */
    record FestivalIdTaken(UUID festivalId) implements FestivalProblem {
        @Override
        public String code() {
            return "festival-id-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "A festival with this id is registered";
        }

        @Override
        public String detail() {
            return "Festival " + festivalId + " is in the register; ids are never used again";
        }
    }

    /** The festival has an edition with this id or this number. */
    record EditionKnown(UUID editionId) implements FestivalProblem {
        @Override
        public String code() {
            return "edition-known";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The festival has this edition";
        }

        @Override
        public String detail() {
            return "Edition " + editionId + " has this id or this number";
        }
    }
}
