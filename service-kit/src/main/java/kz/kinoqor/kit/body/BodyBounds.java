package kz.kinoqor.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How long a body may be: an import is a file, everything else is a form. The server itself knows one bound for all,
 * which is that of imports; here the others get theirs.
 */
@Singleton
public class BodyBounds {

    private static final String IMPORT = ":import";

    private final long form;

    BodyBounds(@ConfigProperty(name = "kinoqor.form.max-body") MemorySize form) {
        this.form = form.asLongValue();
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request, RoutingContext exchange) {
        if (request.getUriInfo().getPath().endsWith(IMPORT)) {
            return;
        }
        if (request.getLength() > form) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        // For a body whose length nobody said: reading it ends here.
        exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, form);
    }
}
