package kz.kinoqor.gateway.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.kinoqor.gateway.page.Frame;
import kz.kinoqor.gateway.page.Frames;
import kz.kinoqor.gateway.page.Voices;
import kz.kinoqor.gateway.problem.ProblemPage;
import kz.kinoqor.gateway.problem.ProblemPages;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.surface.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /problems/{code}}: what the {@code type} of a problem leads to. */
@Path("/problems")
@Tag(name = "Gateway")
class ProblemCatalogue {

    private final ProblemPages pages;
    private final Frames frames;

    ProblemCatalogue(ProblemPages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance problem(Frame frame, ProblemPage page, RawString text);

        static native TemplateInstance problems(Frame frame, List<ProblemPages.Shelf> shelves);
    }

    /**
     * One problem for programs.
     *
     * @param type what the {@code type} of such a problem says
     * @param text Markdown: what happened, what to do
     */
    @Schema(name = "ProblemType")
    record ProblemType(String type, String code, String title, int status, String text) {

        static ProblemType of(ProblemPage page) {
            return new ProblemType(
                    "/problems/" + page.code(), page.code(), page.title(), page.status(), page.markdown());
        }
    }

    @Schema(name = "ProblemTypes")
    record ProblemTypes(List<ProblemType> items) {}

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public TemplateInstance shelves() {
        var frame = frames.english("problems");
        return Voices.speak(Templates.problems(frame, pages.shelves()), frame.language());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listProblemTypes", summary = "Every problem the suite can answer with")
    @APIResponse(
            responseCode = "200",
            description = "All problem types, by code",
            content = @Content(schema = @Schema(implementation = ProblemTypes.class)))
    public ProblemTypes list() {
        return new ProblemTypes(pages.all().stream().map(ProblemType::of).toList());
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("code") String code) {
        var page = known(code);
        var frame = frames.english("problems/" + page.code());
        return Voices.speak(Templates.problem(frame, page, new RawString(page.html())), frame.language());
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getProblemType", summary = "What a problem means and what to do")
    @APIResponse(
            responseCode = "200",
            description = "The problem type",
            content = @Content(schema = @Schema(implementation = ProblemType.class)))
    @APIResponse(responseCode = "404", description = "No problem has this code")
    public ProblemType json(@PathParam("code") String code) {
        return ProblemType.of(known(code));
    }

    private ProblemPage known(String code) {
        return pages.page(code)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND.with("No problem has the code asked for.")));
    }
}
