package kz.kinoqor.gateway.surface;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;

/** Everything that is not passed on: ids and protective headers first, and "not found" last. */
@Singleton
class Ground {

    private static final int AFTER_THE_ENTRANCE = Integer.MAX_VALUE - 1;
    private static final int AFTER_EVERYTHING = 30_000;
    private static final int LONGEST_URI = 8 * 1024;

    /** The whole site lives without inline script or style, and without anybody else's servers. */
    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    void lay(@Observes Filters filters) {
        filters.register(Ground::enter, AFTER_THE_ENTRANCE);
    }

    void end(@Observes Router router) {
        router.route()
                .order(AFTER_EVERYTHING)
                .handler(context -> refuse(context, Refusal.NOT_FOUND, "No page and no resource has this address."));
    }

    private static void enter(RoutingContext context) {
        var request = context.request();
        var trace = TraceParent.of(request.getHeader("traceparent"));
        var id = RequestId.of(request.getHeader("x-request-id"), trace);
        request.headers().set("traceparent", trace.text()).set("x-request-id", id.text());
        context.response()
                .putHeader("traceparent", trace.text())
                .putHeader("x-request-id", id.text())
                .putHeader("content-security-policy", CONTENT_SECURITY)
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("x-frame-options", "DENY")
                .putHeader("referrer-policy", "same-origin")
                .putHeader("cross-origin-opener-policy", "same-origin")
                .putHeader("permissions-policy", "camera=(), geolocation=(), microphone=()");
        if (request.uri().length() > LONGEST_URI) {
            refuse(context, Refusal.URI_TOO_LONG, "At most " + LONGEST_URI + " characters are taken.");
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, Refusal refusal, String detail) {
        HttpServerRequest request = context.request();
        var trace = TraceParent.of(request.getHeader("traceparent"));
        ProblemAnswer.send(
                request, refusal.with(detail), trace, RequestId.of(request.getHeader("x-request-id"), trace));
    }
}
