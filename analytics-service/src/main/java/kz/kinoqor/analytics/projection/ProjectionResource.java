package kz.kinoqor.analytics.projection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import kz.kinoqor.analytics.build.Catalogue;
import kz.kinoqor.analytics.build.ProjectionProblem;
import kz.kinoqor.analytics.rebuild.Rebuilds;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Projections over HTTP: how far each has come, and rebuilding. */
@Path("/v1/projections")
@Tag(name = "Projections", description = "How far each read model has come, and rebuilding it beside the live one")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProjectionResource {

    private static final String NAME = "/{name:[a-z]+}";

    private final Catalogue catalogue;
    private final Standings standings;
    private final Rebuilds rebuilds;

    ProjectionResource(Catalogue catalogue, Standings standings, Rebuilds rebuilds) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.rebuilds = rebuilds;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProjections", summary = "Every projection, with its lag and its position")
    @APIResponseSchema(Projections.class)
    public Projections list() {
        return new Projections(standings.of(catalogue.all()), standings.underWay(catalogue.all()));
    }

    @GET
    @Path(NAME)
    @PermitAll
    @Operation(operationId = "getProjection", summary = "One projection")
    @APIResponseSchema(ProjectionView.class)
    @Refuses({"projection-unknown", "projection-not-ready"})
    public ProjectionView get(@RestPath String name) {
        return standings.of(List.of(catalogue.get(name))).stream()
                .findFirst()
                .orElseThrow(() -> new ProjectionProblem.ProjectionNotReady(name).refuse());
    }

    @GET
    @Path(NAME + "/builds/{build:[0-9]{1,9}}")
    @PermitAll
    @Operation(operationId = "getProjectionBuild", summary = "One build and how far it has come")
    @APIResponseSchema(BuildView.class)
    @Refuses({"projection-unknown", "projection-build-unknown"})
    public BuildView build(@RestPath String name, @RestPath int build) {
        return standings.of(catalogue.get(name), build);
    }

    @POST
    @Path(NAME + ":rebuild")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "rebuildProjection",
            summary = "Build it anew from the first fact, beside the live one",
            description =
                    "Reads and writes go on meanwhile. When the new build has caught up, both are compared in one "
                            + "snapshot; equal ones are swapped, unequal ones leave the live build as it is.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; `Location` tells how far it has come",
            content = @Content(schema = @Schema(implementation = BuildView.class)))
    @Refuses({"projection-unknown", "projection-not-rebuildable", "projection-rebuild-running"})
    public Response rebuild(@RestPath String name) {
        var projection = catalogue.get(name);
        var number = rebuilds.begin(projection);
        return Response.accepted(standings.of(projection, number))
                .location(URI.create("/v1/projections/" + name + "/builds/" + number))
                .build();
    }

    @POST
    @Path(NAME + ":cancel")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "cancelProjectionRebuild", summary = "Call a rebuild off; the live build stays")
    @APIResponseSchema(ProjectionView.class)
    @Refuses({"projection-unknown", "projection-not-ready", "projection-no-rebuild"})
    public ProjectionView cancel(@RestPath String name) {
        rebuilds.cancel(catalogue.get(name));
        return get(name);
    }

    @POST
    @Path(NAME + ":swap-back")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "swapBackProjection", summary = "Show the previous build again, at once")
    @APIResponseSchema(ProjectionView.class)
    @Refuses({"projection-unknown", "projection-not-ready", "projection-no-previous-build"})
    public ProjectionView swapBack(@RestPath String name) {
        rebuilds.swapBack(catalogue.get(name));
        return get(name);
    }

    @POST
    @Path(NAME + ":retire")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "retireProjectionBuild", summary = "Drop the previous build and any that failed")
    @APIResponseSchema(ProjectionView.class)
    @Refuses({"projection-unknown", "projection-not-ready", "projection-no-previous-build"})
    public ProjectionView retire(@RestPath String name) {
        rebuilds.retire(catalogue.get(name));
        return get(name);
    }

    /**
     * All of them.
     *
     * @param underWay builds that are not live yet, also of those that are not among the items
     */
    @Schema(name = "Projections")
    record Projections(List<ProjectionView> items, List<BuildView> underWay) {}
}
