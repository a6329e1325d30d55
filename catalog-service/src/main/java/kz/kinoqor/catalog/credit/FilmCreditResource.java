package kz.kinoqor.catalog.credit;

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

/** The credits of one film over HTTP. */
@Path("/v1/films/{filmId}/credits")
@Tag(name = "Credits", description = "Who did what on a film")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FilmCreditResource {

    private final EnterCredit enter;
    private final CreditViews credits;
    private final Views views;

    FilmCreditResource(EnterCredit enter, CreditViews credits, Views views) {
        this.enter = enter;
        this.credits = credits;
        this.views = views;
    }

    @POST
    @RolesAllowed({Role.CATALOG_EDITOR, Role.ADMIN})
    @Idempotent
    @Operation(operationId = "enterCredit", summary = "Credit a person or an organisation on a film")
    @APIResponse(
            responseCode = "201",
            description =
                    "Entered, agreed unless it says otherwise. `Kinoqor-Position` says where on the road the fact is.",
            content = @Content(schema = @Schema(implementation = CreditView.class)))
    @Refuses({"film-unknown", "contributor-unknown", "billing-taken", "credit-id-taken"})
    public Response enter(@RestPath UUID filmId, NewCredit credit) {
        var registered = enter.on(filmId, credit);
        return views.get(CreditView.VIEW, registered.id()).as(registered.at("/v1/credits"));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFilmCredits",
            summary = "The credits of a film, in the order in which they were entered")
    @Refuses("film-unknown")
    public Page<CreditView> list(
            @RestPath UUID filmId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return credits.ofFilm(filmId, limit, cursor);
    }
}
