package kz.kinoqor.kit.body;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import kz.kinoqor.kit.problem.RequestProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever sends content says what it is, and compresses it by gzip or not at all. */
@Singleton
public class StatedForm {

    @ServerRequestFilter
    public void hold(ContainerRequestContext request) {
        var coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase(CompressedBody.GZIP) && !coding.equalsIgnoreCase("identity")) {
            throw RequestProblem.codingUnsupported().refuse();
        }
        var hasContent = request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
        if (hasContent && request.getMediaType() == null) {
            throw new NotSupportedException();
        }
    }
}
