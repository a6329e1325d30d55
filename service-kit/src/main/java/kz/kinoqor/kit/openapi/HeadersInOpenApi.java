package kz.kinoqor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import kz.kinoqor.kit.position.WritePosition;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into each answer the headers that a client needs for its next request. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class HeadersInOpenApi implements OASFilter {

    private static final List<String> CONDITIONS = List.of("If-Match", "If-None-Match");

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
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") || status.equals("304")) {
                if (isConditional(operation)) {
                    say(answer, "ETag", "The tag of this representation, for If-Match and If-None-Match; opaque");
                }
                if (status.equals("201")) {
                    say(answer, "Location", "The path of what was made");
                }
                if (method != PathItem.HttpMethod.GET) {
                    say(answer, WritePosition.HEADER, "Where an event was caused: its position, for waitFor");
                }
            }
        });
    }

    private static boolean isConditional(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> CONDITIONS.contains(parameter.getName()));
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
