package kz.kinoqor.analytics.fundhealth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.kinoqor.analytics.position.Freshness;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/analytics/funds/{fundId}/health")
@Tag(name = "Fund health")
@RunOnVirtualThread
class FundHealthResource {

    private final FundHealths healths;
    private final Freshness freshness;
    private final BusinessDays days;

    FundHealthResource(FundHealths healths, Freshness freshness, BusinessDays days) {
        this.healths = healths;
        this.freshness = freshness;
        this.days = days;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getFundHealth",
            summary = "A fund held against its own promises on one day",
            description = """
                    Committed money is the sum of the awards in force on that day: granted by then, in their amount of \
                    then, terminated ones left out. Each promise is held against the linear band from min·t/T to \
                    max·t/T, where t counts whole months since the start and the days of the month that has begun. \
                    Before its start a promise owes nothing: its band is 0..0.""")
    @APIResponseSchema(FundHealthView.class)
    @Refuses({"fund-unknown", "promise-start-unknown"})
    public FundHealthView health(
            @PathParam("fundId") UUID fundId,
            @Parameter(description = "Valid time; today where absent", example = "2026-01-01")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "Answer only once this position has been seen") @QueryParam("waitFor") @Nullable
                    String waitFor,
            @Parameter(description = "How long to wait for it, at most PT30S", example = "PT5S")
                    @QueryParam("timeout")
                    @Nullable
                    String timeout) {
        var asked = QueryParameter.read("asOf", asOf, BusinessDays::parse);
        var onDate = asked == null ? days.today() : asked;
        freshness.await(FundHealthProjection.NAME, waitFor, timeout);
        return healths.of(fundId, onDate);
    }
}
