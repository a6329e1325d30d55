package kz.kinoqor.funding.award;

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
import java.util.UUID;
import kz.kinoqor.kit.idempotency.Idempotent;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.revision.Revision;
import kz.kinoqor.kit.view.Views;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Awards over HTTP. Each change moves money, so each wants an {@code Idempotency-Key}. */
@Path("/v1/awards")
@Tag(name = "Awards", description = "Money that funds committed to films")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AwardResource {

    private final GrantAward grant;
    private final ChangeAward change;
    private final Views views;

    AwardResource(GrantAward grant, ChangeAward change, Views views) {
        this.grant = grant;
        this.change = change;
        this.views = views;
    }

    @POST
    @RolesAllowed({Role.FUND_OFFICER, Role.ADMIN})
    @Idempotent(keyRequired = true)
    @Operation(operationId = "grantAward", summary = "Commit money of a fund to a film")
    @APIResponse(
            responseCode = "201",
            description = "Granted. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @Refuses({"award-id-taken", "award-fund-unknown", "film-not-known-yet"})
    public Response grant(NewAward award) {
        var registered = grant.from(award);
        return views.get(AwardView.VIEW, registered.id()).as(registered.at("/v1/awards"));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAwards", summary = "List awards, in the order of granting")
    public Page<AwardView> list(
            @RestQuery @Nullable String fundId,
            @RestQuery @Nullable String filmId,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var filter = AwardFilter.read(fundId, filmId, status);
        return views.page(AwardView.VIEW, filter.conditions(), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getAward", summary = "One award")
    @APIResponse(
            responseCode = "200",
            description = "The award; its revision is its `ETag`",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    @Refuses("award-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.get(AwardView.VIEW, id).unless(known);
    }

    @POST
    @Path("/{id}:amend")
    @RolesAllowed({Role.FUND_OFFICER, Role.ADMIN})
    @Idempotent(keyRequired = true)
    @Operation(operationId = "amendAward", summary = "Commit another amount from a day on")
    @APIResponse(
            responseCode = "200",
            description = "The award as it is now",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @Refuses({
        "award-unknown",
        "award-closed",
        "award-amount-unchanged",
        "award-currency-differs",
        "award-date-too-early"
    })
    public Response amend(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, Amendment amendment) {
        change.amend(id, Revision.seen(seen), amendment);
        return views.get(AwardView.VIEW, id).as(Response.ok());
    }

    @POST
    @Path("/{id}:terminate")
    @RolesAllowed({Role.FUND_OFFICER, Role.ADMIN})
    @Idempotent(keyRequired = true)
    @Operation(operationId = "terminateAward", summary = "End an award: its money is free again from a day on")
    @APIResponse(
            responseCode = "200",
            description = "The award as it is now",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    @Refuses({"award-unknown", "award-closed", "award-date-too-early"})
    public Response terminate(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, Termination termination) {
        change.terminate(id, Revision.seen(seen), termination);
        return views.get(AwardView.VIEW, id).as(Response.ok());
    }
}
