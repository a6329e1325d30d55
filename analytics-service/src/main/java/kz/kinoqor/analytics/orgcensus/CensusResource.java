package kz.kinoqor.analytics.orgcensus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.kinoqor.analytics.position.Freshness;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/census")
@Tag(name = "Organisation census")
@RunOnVirtualThread
class CensusResource {

    private final Censuses censuses;
    private final Freshness freshness;
    private final BusinessDays days;

    CensusResource(Censuses censuses, Freshness freshness, BusinessDays days) {
        this.censuses = censuses;
        this.freshness = freshness;
        this.days = days;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeCensus",
            summary = "Film organisations on a day, by ownership, legal form and region",
            description = """
                    Ownership is not a partition: an organisation counts in every class of which a stake is in force, \
                    and legal forms are an axis of their own. The total of a region is null unless a source states it. \
                    What is derived says so, with its formula.""")
    @APIResponseSchema(CensusView.class)
    public CensusView census(
            @Parameter(description = "Valid time; today where absent", example = "2024-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "Only organisations of this marked set", example = "synthetic-census-2024")
                    @QueryParam("collection")
                    @Nullable
                    String collection,
            @Parameter(description = "Answer only once this position has been seen") @QueryParam("waitFor") @Nullable
                    String waitFor,
            @Parameter(description = "How long to wait for it, at most PT30S", example = "PT5S")
                    @QueryParam("timeout")
                    @Nullable
                    String timeout) {
        var asked = QueryParameter.read("asOf", asOf, BusinessDays::parse);
        var onDate = asked == null ? days.today() : asked;
        var set = QueryParameter.read("collection", collection, CollectionMark::parse);
        freshness.await(OrgCensusProjection.NAME, waitFor, timeout);
        return censuses.take(onDate, set);
    }
}
