package kz.kinoqor.gateway.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the assets. A page of another version of the gateway may ask by its own hash: it gets today's, unkept. */
@Path("/assets/{hash}/{name}")
class AssetResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Operation(hidden = true)
    public Response asset(@PathParam("hash") String hash, @PathParam("name") String name) {
        var content = assets.content(name).orElseThrow(NotFoundException::new);
        return Response.ok(content, type(name))
                .header(HttpHeaders.CACHE_CONTROL, assets.current(hash) ? FOR_EVER : "no-store")
                .build();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }
}
