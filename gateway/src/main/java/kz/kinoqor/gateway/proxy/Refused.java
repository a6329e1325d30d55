package kz.kinoqor.gateway.proxy;

import io.vertx.core.Future;
import kz.kinoqor.gateway.problem.Problem;

/** Carries a problem out of an interceptor. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public static <T> Future<T> because(Problem problem) {
        return Future.failedFuture(new Refused(problem));
    }

    Problem problem() {
        return problem;
    }
}
