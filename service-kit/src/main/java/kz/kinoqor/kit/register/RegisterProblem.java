package kz.kinoqor.kit.register;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.problem.ProblemPage;

/** What records of every kind refuse. */
public sealed interface RegisterProblem extends Problem {

    /**
     * What each kind says in its own words, on a page of its own.
     *
     * <p>{@code kind} is that of {@link Register#kind()}, for example {@code person}.
     */
    sealed interface OfKind extends RegisterProblem {

        String kind();

        /** What comes behind the kind in the code. */
        String what();

        @Override
        default ProblemPage page() {
            return ProblemPage.named(kind() + what());
        }
    }

    /** No record of the kind has this id: {@code person-unknown}. */
    record Unknown(String kind, UUID id) implements OfKind {
        @Override
        public String what() {
            return "-unknown";
        }

        @Override
        public String detail() {
            return "There is no " + kind + " " + id;
        }
    }

    /** The sender chose an id that was given already, to a record of whatever kind: {@code person-id-taken}. */
    record IdTaken(String kind, UUID id) implements OfKind {
        @Override
        public String what() {
            return "-id-taken";
        }

        @Override
        public String detail() {
            return "Id " + id + " was given already, to another record or with other content; ids are never used again";
        }
    }

    /**
     * A list of the record holds as many as it may.
     *
     * @param what its elements
     * @param most how many it may hold
     */
    record RecordFull(String what, int most) implements RegisterProblem {
        @Override
        public String detail() {
            return "A record holds at most " + most + " " + what;
        }
    }
}
