package kz.kinoqor.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.LinkedHashMap;
import kz.kinoqor.http.answer.Shutdown;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.sql.DatabaseOutage;
import kz.kinoqor.kit.trace.Traces;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem document here, and nowhere else. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refusal(Refusal refusal, UriInfo uri) {
        return answer(refusal.problem(), uri);
    }

    @ServerExceptionMapper
    public Response brokenRules(BrokenRules broken, UriInfo uri) {
        return answer(new RequestProblem.ContentInvalid(broken.errors()), uri);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException e, UriInfo uri) {
        return answer(HttpRefusals.unauthenticated(), uri);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException e, UriInfo uri) {
        var why = e.getMessage();
        return answer(why == null ? HttpRefusals.unauthenticated() : HttpRefusals.unauthenticated(why), uri);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(HttpRefusals.forbidden(), uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response malformed(JsonProcessingException e, UriInfo uri) {
        return answer(RequestProblem.ContentMalformed.of(e), uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response http(WebApplicationException e, UriInfo uri, Request request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return answer(RequestProblem.ContentMalformed.of(json), uri);
            }
        }
        if (e instanceof NotAllowedException || isVerbOfAnother(e, uri, request)) {
            return answer(HttpRefusals.notAllowed(AllowedMethods.of(uri.getPath())), uri);
        }
        return answer(HttpRefusals.of(e.getResponse().getStatus()), uri);
    }

    /** A GET of {@code …/{id}:verb} is taken for one of {@code …/{id}} whose id cannot be read. */
    private static boolean isVerbOfAnother(WebApplicationException e, UriInfo uri, Request request) {
        if (!(e instanceof NotFoundException) || uri.getPath().indexOf(':') < 0) {
            return false;
        }
        var allowed = AllowedMethods.of(uri.getPath());
        return !allowed.isEmpty() && !allowed.contains(request.getMethod());
    }

    @ServerExceptionMapper
    public Response unexpected(Exception e, UriInfo uri, HttpServerResponse response) {
        if (e instanceof IOException && (response.headWritten() || response.closed())) {
            LOG.debugf("nobody is there any more for %s: %s", uri.getPath(), e.getMessage());
            return Response.serverError().build();
        }
        if (DatabaseOutage.isBehind(e)) {
            LOG.warnf("unavailable %s: %s", uri.getPath(), e.toString());
            return answer(new RequestProblem.TemporarilyUnavailable("The database does not answer"), uri);
        }
        if (Shutdown.hasBegun()) {
            LOG.infof("too late for this process: %s: %s", uri.getPath(), e.toString());
            return answer(new RequestProblem.TemporarilyUnavailable("The process that was asked ends"), uri);
        }
        LOG.errorf(e, "unexpected failure at %s", uri.getPath());
        return answer(new RequestProblem.InternalError("Quote the trace id when you report this"), uri);
    }

    private static Response answer(Problem problem, UriInfo uri) {
        var headers = new LinkedHashMap<>(problem.headers());
        var document = ProblemDocument.of(problem, uri.getRequestUri().getRawPath(), Traces.currentTraceId());
        var response = Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document);
        headers.forEach(response::header);
        return response.build();
    }
}
