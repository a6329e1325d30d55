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
import java.util.UUID;
import kz.kinoqor.kit.idempotency.Idempotent;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.view.Views;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Funds over HTTP. */
@Path("/v1/funds")
@Tag(name = "Funds", description = "Who gives money, and what they promised")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FundResource {

    private final Funds funds;
    private final Views views;

    FundResource(Funds funds, Views views) {
        this.funds = funds;
        this.views = views;
    }

    @POST
    @RolesAllowed({Role.FUND_OFFICER, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "registerFund", summary = "Put a fund on record")
    @APIResponse(
            responseCode = "201",
            description = "On record. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = FundView.class)))
    @Refuses("fund-id-taken")
    public Response register(NewFund fund) {
        var registered = funds.register(fund);
        return views.get(FundView.VIEW, registered.id()).as(registered.at("/v1/funds"));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFunds", summary = "List funds, in the order of registration")
    public Page<FundView> list(
            @RestQuery @Nullable String ownership,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String discipline,
            @RestQuery @Nullable String collection,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return views.page(FundView.VIEW, FundView.with(ownership, kind, discipline, collection), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getFund", summary = "One fund with the promises that stand")
    @APIResponse(
            responseCode = "200",
            description = "The fund; its revision is its `ETag`",
            content = @Content(schema = @Schema(implementation = FundView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    @Refuses("fund-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.get(FundView.VIEW, id).unless(known);
    }
}
