package kz.kinoqor.http.answer;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Gives a problem document to requests that failed where no resource could catch it: by a mistake in a filter, or since
 * the process ends and half of it is gone already. Quarkus would answer with an identifier of its own.
 */
@Singleton
class FailedRequests {

    private static final Logger LOG = Logger.getLogger(FailedRequests.class);
    private static final int AFTER_UNREADABLE_ONES = Integer.MIN_VALUE + 1;
    private static final int BY_A_THROWABLE = 500;

    private final BooleanSupplier ending;

    @Inject
    FailedRequests() {
        this(Shutdown::hasBegun);
    }

    FailedRequests(BooleanSupplier ending) {
        this.ending = ending;
    }

    void stand(@Observes Router router) {
        router.route().order(AFTER_UNREADABLE_ONES).failureHandler(this::failed);
    }

    /** What security refuses, and what has a status of its own, is answered by whoever knows about it. */
    private void failed(RoutingContext context) {
        var failure = context.failure();
        if (failure == null || failure instanceof SecurityException || context.statusCode() != BY_A_THROWABLE) {
            context.next();
        } else if (ending.getAsBoolean()) {
            LOG.infof("a request came too late for this process: %s", failure.getMessage());
            Rejection.TEMPORARILY_UNAVAILABLE.answer(context.request(), "The process that was asked ends; ask again.");
        } else {
            LOG.errorf(failure, "%s %s failed", context.request().method(), context.normalizedPath());
            Rejection.INTERNAL_ERROR.answer(
                    context.request(), "What went wrong is in the log of the process that was asked.");
        }
    }
}
