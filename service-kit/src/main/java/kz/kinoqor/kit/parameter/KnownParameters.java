package kz.kinoqor.kit.parameter;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.kinoqor.kit.problem.RequestProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses with {@code parameter-unknown} (400) what an operation does not declare: a filter that is misspelt must not
 * answer with everything.
 */
@Singleton
public class KnownParameters {

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void hold(ResourceInfo operation, UriInfo uri, HttpServerRequest request) {
        if (request.query() == null) {
            return;
        }
        var findings = declared.computeIfAbsent(operation.getResourceMethod(), DeclaredParameters::of)
                .findings(uri.getQueryParameters());
        if (!findings.isEmpty()) {
            throw new RequestProblem.ParameterUnknown(findings).refuse();
        }
    }
}
