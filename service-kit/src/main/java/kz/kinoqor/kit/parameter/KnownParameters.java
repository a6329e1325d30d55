package kz.kinoqor.kit.parameter;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds each query against what its operation declares: a filter that is misspelt must not answer with everything, nor a
 * dry run that is asked for in other words do the real thing.
 */
@Singleton
public class KnownParameters {

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void hold(ResourceInfo operation, UriInfo uri, HttpServerRequest request) {
        if (request.query() != null) {
            declared.computeIfAbsent(operation.getResourceMethod(), DeclaredParameters::of)
                    .hold(uri.getQueryParameters());
        }
    }
}
