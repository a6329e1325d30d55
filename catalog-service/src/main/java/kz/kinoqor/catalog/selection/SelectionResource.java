package kz.kinoqor.catalog.selection;

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
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.register.RegisterProblem;
import kz.kinoqor.kit.revision.Tagged;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Single selections and awards over HTTP. */
@Path("/v1/selections/{id}")
@Tag(name = "Selections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SelectionResource {

    private final RecordSelection recording;
    private final SelectionViews views;

    SelectionResource(RecordSelection recording, SelectionViews views) {
        this.recording = recording;
        this.views = views;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getSelection", summary = "One selection or award")
    @APIResponse(
            responseCode = "200",
            description = "The selection; `ETag` is the tag of this representation",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    @Refuses("selection-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return find(id).unless(known);
    }

    @POST
    @Path("/sources")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "addSelectionSource",
            summary = "Add a source that states the same",
            description = "A source that is on record already changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The selection as it is now",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    @Refuses({"selection-unknown", "record-full", "event-too-large"})
    public Response addSource(@RestPath UUID id, StatedSource source) {
        recording.addSource(id, source);
        return find(id).as(Response.ok());
    }

    private Tagged<SelectionView> find(UUID id) {
        return views.find(id).orElseThrow(() -> new RegisterProblem.Unknown("selection", id).refuse());
    }
}
