package kz.kinoqor.catalog.credit;

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
import kz.kinoqor.kit.revision.Revision;
import kz.kinoqor.kit.view.Views;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Single credits over HTTP. */
@Path("/v1/credits")
@Tag(name = "Credits", description = "Who did what on a film")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CreditResource {

    private final SettleCredit settle;
    private final Views views;

    CreditResource(SettleCredit settle, Views views) {
        this.settle = settle;
        this.views = views;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCredit", summary = "One credit")
    @APIResponse(
            responseCode = "200",
            description = "The credit; `ETag` is its revision",
            content = @Content(schema = @Schema(implementation = CreditView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    @Refuses("credit-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.get(CreditView.VIEW, id).unless(known);
    }

    @POST
    @Path("/{id}:agree")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "agreeCredit", summary = "Agree a credit that was put forward or contested")
    @APIResponse(
            responseCode = "200",
            description = "The credit as it is now",
            content = @Content(schema = @Schema(implementation = CreditView.class)))
    @Refuses({"credit-unknown", "credit-stands"})
    public Response agree(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen) {
        settle.agree(id, Revision.seen(seen));
        return views.get(CreditView.VIEW, id).as(Response.ok());
    }

    @POST
    @Path("/{id}:dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "disputeCredit", summary = "Contest a credit, and say why")
    @APIResponse(
            responseCode = "200",
            description = "The credit as it is now",
            content = @Content(schema = @Schema(implementation = CreditView.class)))
    @Refuses({"credit-unknown", "credit-contested"})
    public Response dispute(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, Dispute dispute) {
        settle.dispute(id, Revision.seen(seen), dispute);
        return views.get(CreditView.VIEW, id).as(Response.ok());
    }
}
