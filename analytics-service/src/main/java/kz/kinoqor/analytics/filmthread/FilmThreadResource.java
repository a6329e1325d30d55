package kz.kinoqor.analytics.filmthread;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.kinoqor.analytics.position.Freshness;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/films/{filmId}/thread")
@Tag(name = "Film thread")
@RunOnVirtualThread
class FilmThreadResource {

    private final FilmThreads threads;
    private final Freshness freshness;

    FilmThreadResource(FilmThreads threads, Freshness freshness) {
        this.threads = threads;
        this.freshness = freshness;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getFilmThread", summary = "Every event of one film in order", description = """
                    Ordered by the time at which things happened, then by topic, subject and sequence: the same for \
                    everyone, whatever arrived first. Events of awards carry the money position as it ran, one per \
                    currency. The ETag is weak: it names the facts of the thread, not the asOf and position beside them.""")
    @APIResponseSchema(FilmThreadView.class)
    @APIResponse(responseCode = "304", description = "The thread is the one you have")
    @Refuses("film-unknown")
    public RestResponse<FilmThreadView> thread(
            @PathParam("filmId") UUID filmId,
            @Parameter(description = "Items on a page, at most 200", example = "50") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Answer only once this position has been seen") @QueryParam("waitFor") @Nullable
                    String waitFor,
            @Parameter(description = "How long to wait for it, at most PT30S", example = "PT5S")
                    @QueryParam("timeout")
                    @Nullable
                    String timeout,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var size = PageLimit.of(limit);
        var after = threads.place(filmId, cursor);
        freshness.await(FilmThreadProjection.NAME, waitFor, timeout);
        var page = threads.page(filmId, after, size);
        var tag = new EntityTag(page.checksum(), true);
        return known != null && known.contains('"' + page.checksum() + '"')
                ? RestResponse.ResponseBuilder.<FilmThreadView>notModified(tag).build()
                : RestResponse.ResponseBuilder.ok(page).tag(tag).build();
    }
}
