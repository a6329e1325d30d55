package kz.kinoqor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import kz.kinoqor.kit.position.WritePosition;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes which headers a change demands, and into each answer those that a client needs for its next request. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class HeadersInOpenApi implements OASFilter {

    private static final String SEEN = "If-Match";
    private static final List<String> CONDITIONS = List.of(SEEN, "If-None-Match");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().forEach(HeadersInOpenApi::describe));
        }
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        // Optional only to the method that reads it, so that a change without it is refused in our own words.
        parameters(operation)
                .filter(parameter -> SEEN.equals(parameter.getName()))
                .forEach(parameter -> parameter.setRequired(true));
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") || status.equals("304")) {
                if (isConditional(operation)) {
                    say(answer, "ETag", "The tag of this representation, for If-Match and If-None-Match; opaque");
                }
                if (status.equals("201") || status.equals("202")) {
                    say(answer, "Location", "The path of what was made, or of the operation that makes it");
                }
                if (method != PathItem.HttpMethod.GET) {
                    say(answer, WritePosition.HEADER, "Where an event was caused: its position, for waitFor");
                }
            }
        });
    }

    private static boolean isConditional(Operation operation) {
        return parameters(operation).anyMatch(parameter -> CONDITIONS.contains(parameter.getName()));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }

    private static void say(APIResponse answer, String name, String description) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(name, header(description));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
