package kz.kinoqor.catalog.selection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.kinoqor.kit.openapi.Refuses;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The awards of one film over HTTP. */
@Path("/v1/films/{id}/awards")
@Tag(name = "Selections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FilmAwardResource {

    private static final List<Result> AWARDS =
            Stream.of(Result.values()).filter(Result::isAward).toList();

    private final Surroundings surroundings;
    private final SelectionViews views;
    private final Pages pages;

    FilmAwardResource(Surroundings surroundings, SelectionViews views, Pages pages) {
        this.surroundings = surroundings;
        this.views = views;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFilmAwards", summary = "What a film won, in the order of recording")
    @Refuses("film-unknown")
    public Page<SelectionView> list(
            @RestPath UUID id, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        surroundings.require(id);
        return pages.byId(
                "awards" + id, limit, cursor, (last, most) -> views.page(id, AWARDS, last, most), SelectionView::id);
    }
}
