package kz.kinoqor.catalog.festival;

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
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.view.Conditions;
import kz.kinoqor.kit.view.Views;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Festivals over HTTP. */
@Path("/v1/festivals")
@Tag(name = "Festivals", description = "Festivals and their editions, named or known by their place only")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FestivalResource {

    private final Festivals festivals;
    private final Views views;

    FestivalResource(Festivals festivals, Views views) {
        this.festivals = festivals;
        this.views = views;
    }

    @POST
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "registerFestival", summary = "Enter a festival into the register")
    @APIResponse(
            responseCode = "201",
            description = "Registered. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = FestivalView.class)))
    @Refuses("festival-id-taken")
    public Response register(NewFestival festival) {
        var registered = festivals.register(festival);
        return views.get(FestivalView.VIEW, registered.id()).as(registered.at("/v1/festivals"));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFestivals", summary = "List festivals, in the order of registration")
    public Page<FestivalView> list(
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String collection,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return views.page(FestivalView.VIEW, FestivalView.with(country, collection), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getFestival", summary = "One festival")
    @APIResponse(
            responseCode = "200",
            description = "The festival; `ETag` is the revision",
            content = @Content(schema = @Schema(implementation = FestivalView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    @Refuses("festival-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.get(FestivalView.VIEW, id).unless(known);
    }

    @POST
    @Path("/{id}/editions")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "registerEdition", summary = "Enter an edition of a festival")
    @APIResponse(
            responseCode = "201",
            description = "Registered. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = Edition.class)))
    @Refuses({"festival-unknown", "edition-known", "record-full"})
    public Response registerEdition(@RestPath UUID id, Edition.NewEdition edition) {
        var registered = festivals.registerEdition(id, edition);
        return Response.created(URI.create("/v1/festivals/" + id + "/editions#" + registered.id()))
                .entity(registered)
                .build();
    }

    @GET
    @Path("/{id}/editions")
    @PermitAll
    @Operation(operationId = "listEditions", summary = "List the editions of a festival, in the order of registration")
    @Refuses("festival-unknown")
    public Page<Edition> editions(
            @RestPath UUID id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        views.get(FestivalView.VIEW, id);
        return views.page(Edition.VIEW, Conditions.of("f.id = ?", id), limit, cursor);
    }
}
