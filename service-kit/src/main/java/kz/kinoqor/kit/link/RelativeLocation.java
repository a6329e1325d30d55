package kz.kinoqor.kit.link;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says {@code Location} as a path. The framework would make it the address at which this service happens to listen, and
 * a client comes through the gateway.
 */
public class RelativeLocation {

    @ServerResponseFilter
    public void shorten(ContainerResponseContext response) {
        var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, path(URI.create(location.toString())));
        }
    }

    static String path(URI location) {
        return location.getRawPath()
                + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery())
                + (location.getRawFragment() == null ? "" : "#" + location.getRawFragment());
    }
}
