package kz.kinoqor.gateway.surface;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.kinoqor.gateway.page.PageHeaders;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;

/** Everything that is not passed on: ids and the headers of pages first, and "not found" last. */
@Singleton
class Ground {

    private static final int AFTER_RECEPTION = Integer.MAX_VALUE - 2;
    private static final int AFTER_EVERYTHING = 30_000;
    private static final int LONGEST_URI = 8 * 1024;

    private final ProblemAnswer answer;

    Ground(ProblemAnswer answer) {
        this.answer = answer;
    }

    void lay(@Observes Filters filters) {
        filters.register(this::enter, AFTER_RECEPTION);
    }

    void end(@Observes Router router) {
        router.route()
                .order(AFTER_EVERYTHING)
                .handler(context -> refuse(context, Refusal.NOT_FOUND, "No page and no resource has this address."));
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var trace = TraceParent.of(request.getHeader("traceparent"));
        var id = RequestId.of(request.getHeader("x-request-id"), trace);
        request.headers().set("traceparent", trace.text()).set("x-request-id", id.text());
        context.response().putHeader("traceparent", trace.text()).putHeader("x-request-id", id.text());
        PageHeaders.say(context.response().headers());
        if (request.uri().length() > LONGEST_URI) {
            refuse(context, Refusal.URI_TOO_LONG, "At most " + LONGEST_URI + " characters are taken.");
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, Refusal refusal, String detail) {
        HttpServerRequest request = context.request();
        var trace = TraceParent.of(request.getHeader("traceparent"));
        answer.send(request, refusal.with(detail), trace, RequestId.of(request.getHeader("x-request-id"), trace));
    }
}
