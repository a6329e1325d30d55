package kz.kinoqor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.IndexView;

/** Writes the 200 of a record that was registered before into each operation that registers under a chosen id. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RepeatsInOpenApi implements OASFilter {

    private static final String OF_REGISTRATIONS = "-id-taken";

    private final DeclaredCodes declared;

    public RepeatsInOpenApi(IndexView index) {
        declared = new DeclaredCodes(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(this::describe));
        }
    }

    private void describe(Operation operation) {
        if (declared.of(operation.getOperationId()).stream().noneMatch(code -> code.endsWith(OF_REGISTRATIONS))) {
            return;
        }
        var first = operation.getResponses().getAPIResponse("201");
        var again = OASFactory.createAPIResponse()
                .description("The same content came under this id before: nothing was done, and this is the record now")
                .content(first.getContent());
        operation.getResponses().addAPIResponse("200", again);
    }
}
