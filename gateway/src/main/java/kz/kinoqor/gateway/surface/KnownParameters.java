package kz.kinoqor.gateway.surface;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import kz.kinoqor.gateway.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query of what the documents list: none of it takes one. Pages pass over what browsers bring along. */
class KnownParameters {

    @ServerRequestFilter
    public void hold(ResourceInfo asked, RoutingContext exchange) {
        var operation = asked.getResourceMethod().getAnnotation(Operation.class);
        if (operation != null && !operation.hidden() && exchange.request().query() != null) {
            throw new Refused(Refusal.PARAMETER_UNKNOWN.with("This address takes no parameters."));
        }
    }
}
