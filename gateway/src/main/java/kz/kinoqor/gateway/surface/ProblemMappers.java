package kz.kinoqor.gateway.surface;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
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

    @ServerExceptionMapper
    Response refused(Refused refused, UriInfo uri, HttpHeaders headers) {
        return answer(refused.problem(), uri, headers).build();
    }

    @ServerExceptionMapper(priority = 10)
    Response http(WebApplicationException exception, UriInfo uri, HttpHeaders headers) {
        var refusal = switch (exception) {
            case NotFoundException gone -> Refusal.NOT_FOUND;
            case NotAllowedException method -> Refusal.METHOD_NOT_ALLOWED;
            case NotAcceptableException form -> Refusal.NOT_ACCEPTABLE;
            case NotSupportedException form -> Refusal.UNSUPPORTED_MEDIA_TYPE;
            default -> exception.getResponse().getStatus() < 500 ? Refusal.BAD_REQUEST : Refusal.INTERNAL_ERROR;
        };
        var answer = answer(refusal.with(refusal.title() + "."), uri, headers);
        return (refusal == Refusal.METHOD_NOT_ALLOWED ? answer.header(HttpHeaders.ALLOW, TAKEN) : answer).build();
    }

    @ServerExceptionMapper(priority = 100)
    Response defect(Throwable defect, UriInfo uri, HttpHeaders headers, HttpServerResponse response) {
        if (defect instanceof IOException && response.closed()) {
            LOG.debugf("nobody is there any more for %s: %s", uri.getPath(), defect.getMessage());
            return Response.serverError().build();
        }
        LOG.errorf(defect, "defect at %s", uri.getPath());
        return answer(Refusal.INTERNAL_ERROR.with("Please report it with the trace id."), uri, headers)
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        var trace = TraceParent.of(headers.getHeaderString("traceparent"));
        var path = uri.getRequestUri().getRawPath();
        return Response.status(problem.refusal().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.body(path, trace));
    }
}
