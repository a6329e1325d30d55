package kz.kinoqor.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Carries {@code X-Request-Id} through: the caller's where it is sane, ours otherwise; and says the trace id. */
public class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String PROPERTY = RequestId.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    @ServerRequestFilter
    public void take(ContainerRequestContext request) {
        var given = request.getHeaderString(HEADER);
        var id = given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setProperty(PROPERTY, id);
        MDC.put("requestId", id);
    }

    @ServerResponseFilter
    public void say(ContainerRequestContext request, ContainerResponseContext response) {
        var id = request.getProperty(PROPERTY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        var trace = Traces.currentTraceId();
        if (trace != null) {
            response.getHeaders().putSingle("Trace-Id", trace);
        }
        MDC.remove("requestId");
    }
}
