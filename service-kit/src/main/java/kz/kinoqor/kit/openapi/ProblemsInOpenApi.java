package kz.kinoqor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.kinoqor.kit.problem.ProblemDocument;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Writes into each operation the problems it can answer with: those of its {@link Refuses}, and those that every
 * operation shares.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final List<String> OF_EVERY_OPERATION =
            List.of("parameter-invalid", "not-found", "not-acceptable", "internal-error", "temporarily-unavailable");
    private static final List<String> OF_EVERY_CHANGE = List.of(
            "content-malformed",
            "content-invalid",
            "unauthenticated",
            "forbidden",
            "content-too-large",
            "unsupported-media-type");

    private final Map<String, List<String>> codesByOperation = new HashMap<>();

    public ProblemsInOpenApi(IndexView index) {
        for (var refuses : index.getAnnotations(DotName.createSimple(Refuses.class))) {
            codesByOperation.put(
                    operationId(refuses), Arrays.asList(refuses.value().asStringArray()));
        }
    }

    private static String operationId(AnnotationInstance refuses) {
        var operation = refuses.target().asMethod().annotation(DotName.createSimple(Operation.class));
        var id = operation == null ? null : operation.value("operationId");
        if (id == null) {
            throw new IllegalStateException(refuses.target() + " has @Refuses without an operationId");
        }
        return id.asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> {
                    var codes = new ArrayList<>(OF_EVERY_OPERATION);
                    if (operation.getRequestBody() != null || !method.name().equals("GET")) {
                        codes.addAll(OF_EVERY_CHANGE);
                    }
                    codes.addAll(codesByOperation.getOrDefault(operation.getOperationId(), List.of()));
                    byStatus(codes)
                            .forEach((status, pages) ->
                                    operation.getResponses().addAPIResponse(status, response(pages)));
                }));
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

    private static Schema reference() {
        return OASFactory.createSchema().ref("#/components/schemas/Problem");
    }
}
