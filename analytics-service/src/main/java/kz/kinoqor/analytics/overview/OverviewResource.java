package kz.kinoqor.analytics.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.kinoqor.analytics.position.Freshness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/analytics/overview")
@Tag(name = "Overview")
@RunOnVirtualThread
class OverviewResource {

    private final Overviews overviews;
    private final Freshness freshness;

    OverviewResource(Overviews overviews, Freshness freshness) {
        this.overviews = overviews;
        this.freshness = freshness;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOverview",
            summary = "How much of everything there is",
            description =
                    "Counts of what has been heard of, kept as facts arrive: reading them costs the same at any size.")
    @APIResponseSchema(OverviewView.class)
    public OverviewView overview(
            @Parameter(description = "Answer only once this position has been seen") @QueryParam("waitFor") @Nullable
                    String waitFor,
            @Parameter(description = "How long to wait for it, at most PT30S", example = "PT5S")
                    @QueryParam("timeout")
                    @Nullable
                    String timeout) {
        freshness.await(OverviewProjection.NAME, waitFor, timeout);
        return overviews.now();
    }
}
