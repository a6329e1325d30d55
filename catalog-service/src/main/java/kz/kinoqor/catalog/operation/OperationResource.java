package kz.kinoqor.catalog.operation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.page.Pages;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.rule.OneOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Long work over HTTP. */
@Path("/v1/operations")
@Tag(name = "Operations", description = "Long work: how far it has come, and what became of each line")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OperationResource {

    private static final String NDJSON = "application/x-ndjson";

    private final OperationViews views;
    private final LineResults results;
    private final CancelOperation cancel;
    private final Pages pages;

    OperationResource(OperationViews views, LineResults results, CancelOperation cancel, Pages pages) {
        this.views = views;
        this.results = results;
        this.cancel = cancel;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listOperations", summary = "List operations, in the order in which they began")
    public Page<OperationView> list(
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = OperationState.class)) String state,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var wanted = QueryParameter.read("state", state, OneOf.of(OperationState.class));
        return pages.byId(
                "operations of " + wanted,
                limit,
                cursor,
                (last, atMost) -> views.page(wanted, last, atMost),
                OperationView::id);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getOperation", summary = "How far an operation has come")
    @APIResponse(
            responseCode = "200",
            description = "The operation; `ETag` changes with its progress",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @APIResponse(responseCode = "304", description = "It has not moved since")
    @Refuses("operation-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.get(id).unless(known);
    }

    @GET
    @Path("/{id}/results")
    @Produces(NDJSON)
    @PermitAll
    @Operation(
            operationId = "listOperationResults",
            summary = "What became of each line so far, one line of JSON for each, in their order")
    @APIResponse(
            responseCode = "200",
            description = "NDJSON: each line is a `LineResult`",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LineResult.class)))
    @Refuses("operation-unknown")
    public Response results(
            @RestPath UUID id,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Outcome.class)) String outcome) {
        var only = QueryParameter.read("outcome", outcome, OneOf.of(Outcome.class));
        views.get(id);
        StreamingOutput lines = out -> results.write(id, only, out);
        return Response.ok(lines, NDJSON).build();
    }

    @POST
    @Path("/{id}:cancel")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Operation(operationId = "cancelOperation", summary = "End work that has not ended; what it has done stays")
    @APIResponse(
            responseCode = "200",
            description = "The operation as it is now",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @Refuses({"operation-unknown", "operation-finished"})
    public Response cancel(@RestPath UUID id) {
        views.get(id);
        cancel.cancel(id);
        return views.get(id).as(Response.ok());
    }
}
