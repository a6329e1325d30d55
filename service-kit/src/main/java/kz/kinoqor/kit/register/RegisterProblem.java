package kz.kinoqor.kit.register;

import kz.kinoqor.kit.problem.Problem;

/** What records of every kind refuse. */
public sealed interface RegisterProblem extends Problem {

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
