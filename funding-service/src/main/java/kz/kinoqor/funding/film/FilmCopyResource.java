package kz.kinoqor.funding.film;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.openapi.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The copy of the films, for whoever runs the suite. */
@Path("/v1/funding/film-copy:rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Film copy", description = "What funding knows of the register's films")
class FilmCopyResource {

    private final FilmCopyRebuild rebuild;

    FilmCopyResource(FilmCopyRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "rebuildFilmCopy",
            summary = "Make the copy of the films anew from the first fact on",
            description =
                    "Answers when it is done, which takes as long as reading every fact about films. The copy is read "
                            + "and followed meanwhile. It happens as a whole or not at all, and doing it twice does no harm.")
    @Refuses("film-copy-rebuild-running")
    public RebuiltFilmCopy rebuild() {
        return rebuild.run();
    }
}
