package kz.kinoqor.gateway.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import kz.kinoqor.gateway.language.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /}: leads to the reader's language. */
@Path("/")
class FrontDoor {

    @GET
    @Operation(hidden = true)
    public Response enter(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage, UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        var target = "/" + Language.preferred(acceptLanguage).code() + "/" + (query == null ? "" : "?" + query);
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, URI.create(target))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
