package kz.kinoqor.catalog.organisation;

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
import kz.kinoqor.kit.place.Regions;
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

/** Organisations over HTTP. */
@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Companies, funds, associations and entrepreneurs of the sector")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrganisationResource {

    private final Organisations organisations;
    private final Views views;
    private final Regions regions;

    OrganisationResource(Organisations organisations, Views views, Regions regions) {
        this.organisations = organisations;
        this.views = views;
        this.regions = regions;
    }

    @POST
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "registerOrganisation", summary = "Enter an organisation into the register")
    @APIResponse(
            responseCode = "201",
            description = "Registered. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @Refuses({"organisation-id-taken", "identifier-taken", "event-too-large"})
    public Response register(NewOrganisation organisation) {
        var registered = organisations.register(organisation);
        return views.get(OrganisationView.VIEW, registered.id()).as(registered.at("/v1/organisations"));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listOrganisations", summary = "List organisations, in the order of registration")
    public Page<OrganisationView> list(
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String legalForm,
            @RestQuery @Nullable String ownershipClass,
            @RestQuery @Nullable String collection,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var filter = OrganisationFilter.of(regions, region, legalForm, ownershipClass, collection);
        return views.page(OrganisationView.VIEW, filter.conditions(), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getOrganisation", summary = "One organisation")
    @APIResponse(
            responseCode = "200",
            description = "The organisation; `ETag` is the revision",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    @Refuses("organisation-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.get(OrganisationView.VIEW, id).unless(known);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "describeOrganisation", summary = "Replace an organisation's description; ownership stays")
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @Refuses({"organisation-unknown", "identifier-taken"})
    public Response describe(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, OrganisationDetails details) {
        organisations.describe(id, Revision.seen(seen), details);
        return views.get(OrganisationView.VIEW, id).as(Response.ok());
    }

    @PUT
    @Path("/{id}/ownership")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "changeOwnership", summary = "Replace the stakes in an organisation, past ones too")
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @Refuses("organisation-unknown")
    public Response changeOwnership(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, NewOwnership ownership) {
        organisations.changeOwnership(id, Revision.seen(seen), ownership);
        return views.get(OrganisationView.VIEW, id).as(Response.ok());
    }
}
