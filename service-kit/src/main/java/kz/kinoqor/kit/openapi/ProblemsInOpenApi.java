package kz.kinoqor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.kinoqor.kit.problem.ProblemDocument;
import kz.kinoqor.kit.problem.ProblemPage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Writes into each operation the problems it can answer with: those of its {@link Refuses}, those of the roles, keys,
 * revisions, pages and positions it asks for, and those that every operation shares.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final List<String> OF_EVERY_OPERATION = List.of(
            "bad-request",
            "parameter-invalid",
            "parameter-unknown",
            "not-found",
            "not-acceptable",
            "uri-too-long",
            "headers-too-large",
            "internal-error",
            "temporarily-unavailable");
    private static final List<String> OF_EVERY_CHANGE = List.of(
            "content-malformed",
            "content-invalid",
            "unauthenticated",
            "forbidden",
            "content-too-large",
            "unsupported-media-type");

    /** What a parameter stands for that means the same wherever it is. */
    private static final Map<String, List<String>> OF_PARAMETERS = Map.of(
            "If-Match", List.of("revision-required", "revision-malformed", "revision-stale"),
            "limit", List.of("limit-invalid"),
            "cursor", List.of("cursor-invalid", "cursor-of-other-filter"),
            "waitFor", List.of("position-malformed", "position-not-reached", "projection-not-ready"));

    private final DeclaredCodes declared;

    public ProblemsInOpenApi(IndexView index) {
        declared = new DeclaredCodes(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        describeProblem(document);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> {
                    var codes = new ArrayList<>(OF_EVERY_OPERATION);
                    if (operation.getRequestBody() != null || !method.name().equals("GET")) {
                        codes.addAll(OF_EVERY_CHANGE);
                    }
                    codes.addAll(ofParameters(operation));
                    codes.addAll(declared.of(operation.getOperationId()));
                    byStatus(codes)
                            .forEach((status, pages) ->
                                    operation.getResponses().addAPIResponse(status, response(pages)));
                }));
    }

    private static List<String> ofParameters(Operation operation) {
        return operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream()
                        .flatMap(parameter -> OF_PARAMETERS.getOrDefault(parameter.getName(), List.of()).stream())
                        .toList();
    }

    private static Map<String, List<ProblemPage>> byStatus(List<String> codes) {
        return codes.stream()
                .distinct()
                .map(ProblemPage::of)
                .collect(Collectors.groupingBy(
                        page -> Integer.toString(page.status()), TreeMap::new, Collectors.toList()));
    }

    private static APIResponse response(List<ProblemPage> pages) {
        var description = pages.stream()
                .map(page -> "`" + page.code() + "`: " + page.title())
                .collect(Collectors.joining("; "));
        var content = OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE, OASFactory.createMediaType().schema(reference()));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    /** The scanner describes it only where a view of the service happens to hold one. */
    private static void describeProblem(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var schemas = document.getComponents().getSchemas();
        if (schemas == null || !schemas.containsKey("Problem")) {
            document.getComponents().addSchema("Problem", problem());
        }
    }

    private static Schema problem() {
        var error = object().addProperty(
                        "pointer", text("JSON pointer (RFC 6901) into the content; absent where it is a parameter"))
                .addProperty("parameter", text("Name of a query or path parameter; absent where it is the content"))
                .addProperty("code", text("The rule that is broken"))
                .addProperty(
                        "message",
                        object().description("What to say to a person, by language")
                                .addProperty("kk", text(""))
                                .addProperty("ru", text(""))
                                .addProperty("en", text("")));
        return object().description("RFC 9457 problem details")
                .addProperty("type", text("Relative reference to the page that explains the problem"))
                .addProperty("title", text("The same words every time this code occurs"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text("The last segment of the type"))
                .addProperty("detail", text("What happened this time"))
                .addProperty("instance", text("The path that was asked"))
                .addProperty("traceId", text("To quote when asking for help"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return description.isEmpty() ? schema : schema.description(description);
    }

    private static Schema reference() {
        return OASFactory.createSchema().ref("#/components/schemas/Problem");
    }
}
