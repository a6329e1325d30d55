package kz.kinoqor.funding.fund;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.kinoqor.kit.idempotency.Idempotent;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.register.RegisterProblem;
import kz.kinoqor.kit.revision.Tagged;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What funds promised, over HTTP. Nothing here is ever changed in place. */
@Path("/v1/funds/{id}/promises")
@Tag(name = "Funds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PromiseResource {

    private final MakePromise make;
    private final FundViews views;

    PromiseResource(MakePromise make, FundViews views) {
        this.make = make;
        this.views = views;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPromises", summary = "What a fund promised: what stands, and what was superseded")
    @APIResponse(
            responseCode = "200",
            description = "The promises; the fund's revision is their `ETag`",
            content = @Content(schema = @Schema(implementation = PromisesView.class)))
    @APIResponse(responseCode = "304", description = "You have them")
    @Refuses("fund-unknown")
    public Response list(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.promises(id)
                .orElseThrow(() -> new RegisterProblem.Unknown("fund", id).refuse())
                .unless(known);
    }

    @POST
    @RolesAllowed({Role.FUND_OFFICER, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "promise", summary = "Record a promise of a fund")
    @APIResponse(
            responseCode = "201",
            description = "The promise; the fund's new revision is its `ETag`",
            content = @Content(schema = @Schema(implementation = Promise.class)))
    @Refuses({"fund-unknown", "promise-stands"})
    public Response promise(@RestPath UUID id, NewPromise promise) {
        return answer(id, make.from(id, promise));
    }

    @POST
    @Path("/{promiseId}:supersede")
    @RolesAllowed({Role.FUND_OFFICER, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "supersedePromise",
            summary = "Put a new promise in the place of one that stands",
            description = "Also the way to record a start that became known: the same figures with `start`, "
                    + "`startSource` and a reason.")
    @APIResponse(
            responseCode = "201",
            description = "The promise that stands now; the fund's new revision is its `ETag`",
            content = @Content(schema = @Schema(implementation = Promise.class)))
    @Refuses({"fund-unknown", "promise-unknown", "promise-superseded", "promise-metric-differs"})
    public Response supersede(@RestPath UUID id, @RestPath UUID promiseId, Supersession supersession) {
        return answer(id, make.superseding(id, promiseId, supersession));
    }

    /** A promise is read with the others of its fund, and named among them. */
    private static Response answer(UUID fundId, Tagged<Promise> made) {
        return made.as(Response.created(
                URI.create("/v1/funds/" + fundId + "/promises#" + made.view().id())));
    }
}
