package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import kz.kinoqor.gateway.page.Frame;
import kz.kinoqor.gateway.page.Frames;
import kz.kinoqor.gateway.page.PublicAddress;
import kz.kinoqor.gateway.page.Voices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The documents under their addresses. */
@Path("/")
@Tag(name = "Gateway")
@RunOnVirtualThread
class ReferenceResource {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    private final OpenApiDocuments documents;
    private final Frames frames;
    private final PublicAddress address;

    ReferenceResource(OpenApiDocuments documents, Frames frames, PublicAddress address) {
        this.documents = documents;
        this.frames = frames;
        this.address = address;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance docs(Frame frame, ReferenceView view);

        static native TemplateInstance group(Frame frame, ReferenceView view, GroupView group);
    }

    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOpenApi",
            summary = "The OpenAPI document of the whole suite",
            description = "Merged from the services; those that could not be asked are named in x-unreachable.")
    @APIResponse(responseCode = "200", description = "OpenAPI 3.1 as JSON")
    public Response openApi() {
        return Response.ok(documents.merged().toString(), MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Operation(operationId = "getOpenApiYaml", summary = "The same as YAML")
    @APIResponse(responseCode = "200", description = "OpenAPI 3.1 as YAML")
    public String openApiYaml() throws JsonProcessingException {
        return YAML.writeValueAsString(documents.merged());
    }

    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public TemplateInstance page() {
        var frame = frames.english("docs");
        return Voices.speak(Templates.docs(frame, view()), frame.language());
    }

    @GET
    @Path("docs/{group}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public TemplateInstance group(@PathParam("group") String slug) {
        var frame = frames.english("docs/" + slug);
        var view = view();
        var group = view.group(slug).orElseThrow(NotFoundException::new);
        return Voices.speak(Templates.group(frame, view, group), frame.language());
    }

    private ReferenceView view() {
        return ReferenceView.of(documents.merged(), address.text());
    }

    @GET
    @Path("asyncapi/{name:[a-z]+-events}.yaml")
    @Produces("application/yaml")
    @Operation(
            operationId = "getAsyncApi",
            summary = "The AsyncAPI document of a service's events",
            description =
                    "catalog-events and funding-events: topics, messages with their CloudEvents headers, schemas.")
    @APIResponse(responseCode = "200", description = "AsyncAPI 3.0 as YAML")
    @APIResponse(responseCode = "404", description = "No service has such events")
    public byte[] asyncApi(@PathParam("name") String name) throws IOException {
        try (var document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("asyncapi/" + name + ".yaml")) {
            if (document == null) {
                throw new NotFoundException();
            }
            return document.readAllBytes();
        }
    }
}
