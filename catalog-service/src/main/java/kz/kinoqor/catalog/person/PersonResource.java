package kz.kinoqor.catalog.person;

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
import kz.kinoqor.kit.revision.Revision;
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

/** People over HTTP. */
@Path("/v1/people")
@Tag(name = "People", description = "Those who make the films")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PersonResource {

    private final People people;
    private final Views views;

    PersonResource(People people, Views views) {
        this.people = people;
        this.views = views;
    }

    @POST
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "registerPerson", summary = "Enter a person into the register")
    @APIResponse(
            responseCode = "201",
            description = "Registered. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @Refuses({"person-id-taken", "identifier-taken"})
    public Response register(NewPerson person) {
        var registered = people.register(person);
        return views.get(PersonView.VIEW, registered.id()).as(registered.at("/v1/people"));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPeople", summary = "List people, in the order of registration")
    public Page<PersonView> list(
            @RestQuery @Nullable String role,
            @RestQuery @Nullable String collection,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return views.page(PersonView.VIEW, PersonView.with(role, collection, name), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getPerson", summary = "One person")
    @APIResponse(
            responseCode = "200",
            description = "The person; `ETag` is the revision",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    @Refuses("person-unknown")
    public Response get(@RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String known) {
        return views.get(PersonView.VIEW, id).unless(known);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "describePerson", summary = "Replace a person's description")
    @APIResponse(
            responseCode = "200",
            description = "The person as they are now",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @Refuses({"person-unknown", "identifier-taken"})
    public Response describe(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String seen, PersonDetails details) {
        people.describe(id, Revision.seen(seen), details);
        return views.get(PersonView.VIEW, id).as(Response.ok());
    }

    @GET
    @Path("/{id}/credits")
    @PermitAll
    @Operation(operationId = "listPersonCredits", summary = "What a person did, in the order in which it was recorded")
    @Refuses("person-unknown")
    public Page<PersonView.CreditLine> credits(
            @RestPath UUID id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        views.get(PersonView.VIEW, id);
        var theirs = Conditions.of("c.contributor_kind = ?", "PERSON").and("c.contributor_id = ?", id);
        return views.page(PersonView.CreditLine.VIEW, theirs, limit, cursor);
    }
}
