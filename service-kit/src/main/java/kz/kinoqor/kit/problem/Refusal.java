package kz.kinoqor.kit.problem;

/** The one exception that carries a {@link Problem}: it rolls the transaction back and is mapped in one place. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        // A refusal is an expected outcome: nobody reads its stack, so none is taken.
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
