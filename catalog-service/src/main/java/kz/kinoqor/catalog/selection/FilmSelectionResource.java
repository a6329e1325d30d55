package kz.kinoqor.catalog.selection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.idempotency.Idempotent;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The selections of one film over HTTP. */
@Path("/v1/films/{id}/selections")
@Tag(name = "Selections", description = "What films did at festivals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FilmSelectionResource {

    private final RecordSelection recording;
    private final Surroundings surroundings;
    private final SelectionViews views;
    private final Pages pages;

    FilmSelectionResource(RecordSelection recording, Surroundings surroundings, SelectionViews views, Pages pages) {
        this.recording = recording;
        this.surroundings = surroundings;
        this.views = views;
        this.pages = pages;
    }

    @POST
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "recordSelection",
            summary = "Record what a film did at a festival",
            description = "A win implies that the film was selected: where nobody has recorded that, it is added and"
                    + " marked as derived.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = SelectionView.class)))
    @Refuses({"film-unknown", "selection-id-taken", "selection-known", "event-too-large"})
    public Response add(@RestPath UUID id, NewSelection selection) {
        var registered = recording.from(id, selection);
        return views.find(registered.id()).orElseThrow().as(registered.at("/v1/selections"));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFilmSelections", summary = "What a film did at festivals, in the order of recording")
    @Refuses("film-unknown")
    public Page<SelectionView> list(
            @RestPath UUID id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        surroundings.require(id);
        return pages.byId(
                "selections" + id,
                limit,
                cursor,
                (last, most) -> views.page(id, List.of(Result.values()), last, most),
                SelectionView::id);
    }
}
