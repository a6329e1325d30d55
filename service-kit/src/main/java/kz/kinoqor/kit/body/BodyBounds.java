package kz.kinoqor.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * How long a body may be: what an operation reads as it comes, from a stream, is a file, everything else is a form. The
 * server itself knows one bound for all, which is that of files; here the others get theirs. The operation decides, never
 * the path: whoever asks may write what he likes into a path.
 */
@Singleton
public class BodyBounds {

    private final long form;

    BodyBounds(@ConfigProperty(name = "kinoqor.form.max-body") MemorySize form) {
        this.form = form.asLongValue();
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request, SimpleResourceInfo operation, RoutingContext exchange) {
        if (Arrays.asList(operation.parameterTypes()).contains(InputStream.class)) {
            return;
        }
        if (request.getLength() > form) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        // For a body whose length nobody said: reading it ends here.
        exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, form);
    }
}
