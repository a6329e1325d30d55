package kz.kinoqor.catalog.film;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.kinoqor.kit.idempotency.Idempotent;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.register.RegisterProblem;
import kz.kinoqor.kit.revision.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Films over HTTP. */
@Path("/v1/films")
@Tag(name = "Films", description = "The works of the register")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FilmResource {

    private final RegisterFilm register;
    private final ChangeFilm change;
    private final FilmViews views;

    FilmResource(RegisterFilm register, ChangeFilm change, FilmViews views) {
        this.register = register;
        this.change = change;
        this.views = views;
    }

    @POST
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "registerFilm", summary = "Enter a film into the register")
    @APIResponse(
            responseCode = "201",
            description = "Registered. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = FilmView.class)))
    @Refuses({"film-id-taken", "identifier-taken", "event-too-large"})
    public Response register(NewFilm film) {
        var registered = register.from(film);
        var view = registered.isNew() ? views.findNew(registered.id()) : views.find(registered.id());
        return view.orElseThrow().as(registered.at("/v1/films"));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFilms", summary = "List films, in the order of registration")
    public Page<FilmView> list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String collection,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var filter = new FilmFilter(kind, stage, year, country, collection);
        return views.page(filter, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getFilm", summary = "One film with its credits")
    @APIResponse(
            responseCode = "200",
            description = "The film; `ETag` is the tag of this representation",
            content = @Content(schema = @Schema(implementation = FilmView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    @Refuses("film-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.find(id)
                .orElseThrow(() -> new RegisterProblem.Unknown("film", id).refuse())
                .unless(known);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "describeFilm", summary = "Replace a film's description; titles and stage stay")
    @APIResponse(
            responseCode = "200",
            description = "The film as it is now",
            content = @Content(schema = @Schema(implementation = FilmView.class)))
    @Refuses({"film-unknown", "identifier-taken", "event-too-large"})
    public Response describe(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, FilmDetails details) {
        change.describe(id, Revision.seen(seen), details);
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/{id}/titles")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "addFilmTitle", summary = "Add a title")
    @APIResponse(
            responseCode = "200",
            description = "The film as it is now",
            content = @Content(schema = @Schema(implementation = FilmView.class)))
    @Refuses({"film-unknown", "original-title-stands", "title-known", "record-full", "event-too-large"})
    public Response addTitle(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, Title.NewTitle title) {
        change.addTitle(id, Revision.seen(seen), title);
        return answer(Response.ok(), id);
    }

    @PUT
    @Path("/{id}/stage")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "moveFilm", summary = "Move a film to another stage")
    @APIResponse(
            responseCode = "200",
            description = "The film as it is now",
            content = @Content(schema = @Schema(implementation = FilmView.class)))
    @Refuses({"film-unknown", "stage-move-refused", "stage-reason-required"})
    public Response move(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, StageMove move) {
        change.move(id, Revision.seen(seen), move);
        return answer(Response.ok(), id);
    }

    private Response answer(Response.ResponseBuilder response, UUID id) {
        return views.find(id).orElseThrow().as(response);
    }
}
