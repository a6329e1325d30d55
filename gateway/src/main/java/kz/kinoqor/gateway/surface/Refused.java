package kz.kinoqor.gateway.surface;

import kz.kinoqor.gateway.problem.Problem;

/** Carries a refusal out of a resource of the gateway's own. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
