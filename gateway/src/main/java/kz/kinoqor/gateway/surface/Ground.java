package kz.kinoqor.gateway.surface;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
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
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

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
        } else if (hasContent(request)) {
            refuse(context, unwanted(request), "Nothing at this address takes content.");
        } else {
            context.next();
        }
    }

    /** Content is refused before it comes: whether it can be read would be known only when somebody else answers. */
    private static Refusal unwanted(HttpServerRequest request) {
        if (request.path().startsWith("/v1/")) {
            return Refusal.NOT_FOUND;
        }
        return READING.contains(request.method()) ? Refusal.BAD_REQUEST : Refusal.METHOD_NOT_ALLOWED;
    }

    private static boolean hasContent(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private void refuse(RoutingContext context, Refusal refusal, String detail) {
        HttpServerRequest request = context.request();
        var trace = TraceParent.of(request.getHeader("traceparent"));
        answer.send(request, refusal.with(detail), trace, RequestId.of(request.getHeader("x-request-id"), trace));
    }
}
