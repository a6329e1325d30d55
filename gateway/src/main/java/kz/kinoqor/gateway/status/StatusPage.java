package kz.kinoqor.gateway.status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.page.Frame;
import kz.kinoqor.gateway.page.Frames;
import kz.kinoqor.gateway.page.Voices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The status of the suite, for people and for programs. */
@Path("/")
@Tag(name = "Gateway")
@RunOnVirtualThread
class StatusPage {

    private final StatusBoard board;
    private final Frames frames;

    StatusPage(StatusBoard board, Frames frames) {
        this.board = board;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance status(Frame frame, StatusView view);
    }

    @GET
    @Path("v1/status")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatus",
            summary = "Status of every component, and what is wrong",
            description =
                    "What is wrong and since when; which components answer, what waits in the outboxes, how far the "
                            + "read models are behind. Says so even when everything behind the gateway is down. `UP` means that "
                            + "there is no trouble at all.")
    @APIResponse(
            responseCode = "200",
            description = "The status, looked up every second",
            content = @Content(schema = @Schema(implementation = Status.class)))
    public Response json() {
        return Response.ok(board.now())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("status")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response preferred(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage, UriInfo uri) {
        return page(Language.preferred(acceptLanguage), uri)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("{lang:kk|ru|en}/status")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response localised(@PathParam("lang") String lang, UriInfo uri) {
        return page(Language.of(lang).orElseThrow(NotFoundException::new), uri).build();
    }

    private Response.ResponseBuilder page(Language language, UriInfo uri) {
        var page = Templates.status(frames.of(language, "status", uri), StatusView.of(board.now(), language));
        return Response.ok(Voices.speak(page, language))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code());
    }
}
