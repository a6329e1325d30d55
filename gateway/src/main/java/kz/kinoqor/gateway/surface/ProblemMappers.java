package kz.kinoqor.gateway.surface;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import kz.kinoqor.gateway.problem.ErrorPages;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.trace.TraceParent;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what goes wrong in the gateway's own resources becomes an answer. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** What is the gateway's own can only be read. */
    private static final String TAKEN = "GET, HEAD, OPTIONS";

    private final ErrorPages pages;

    ProblemMappers(ErrorPages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, RoutingContext exchange) {
        return answer(refused.problem(), exchange).build();
    }

    @ServerExceptionMapper(priority = 10)
    Response http(WebApplicationException exception, RoutingContext exchange) {
        var status = exception.getResponse().getStatus();
        var refusal = switch (status) {
            case 404 -> Refusal.NOT_FOUND;
            case 405 -> Refusal.METHOD_NOT_ALLOWED;
            case 406 -> Refusal.NOT_ACCEPTABLE;
            case 415 -> Refusal.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? Refusal.BAD_REQUEST : Refusal.INTERNAL_ERROR;
        };
        var answer = answer(refusal.with(refusal.title() + "."), exchange);
        return (refusal == Refusal.METHOD_NOT_ALLOWED ? answer.header(HttpHeaders.ALLOW, TAKEN) : answer).build();
    }

    @ServerExceptionMapper(priority = 100)
    Response defect(Throwable defect, RoutingContext exchange) {
        var path = exchange.request().path();
        if (defect instanceof IOException && isOver(exchange)) {
            LOG.debugf("nobody is there any more for %s: %s", path, defect.getMessage());
            return Response.serverError().build();
        }
        LOG.errorf(defect, "defect at %s", path);
        return answer(Refusal.INTERNAL_ERROR.with("Please report it with the trace id."), exchange)
                .build();
    }

    /** Nobody reads a second answer. */
    private static boolean isOver(RoutingContext exchange) {
        return exchange.response().headWritten() || exchange.response().closed();
    }

    private Response.ResponseBuilder answer(Problem problem, RoutingContext exchange) {
        var request = exchange.request();
        var said = problem.body(request.path(), TraceParent.of(request.getHeader("traceparent")));
        var answer = Response.status(problem.refusal().status());
        if (!pages.wanted(request)) {
            return answer.type(Problem.MEDIA_TYPE).entity(said);
        }
        var headers = MultiMap.caseInsensitiveMultiMap();
        var page = pages.page(request, said, said.status(), headers);
        headers.forEach(line -> exchange.response().putHeader(line.getKey(), line.getValue()));
        return answer.type(headers.get(HttpHeaders.CONTENT_TYPE)).entity(page.getBytes());
    }
}
