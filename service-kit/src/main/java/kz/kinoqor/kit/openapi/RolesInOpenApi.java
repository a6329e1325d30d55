package kz.kinoqor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says of each operation that is for some roles that it wants a token: the scanner forgets those that are inherited. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RolesInOpenApi implements OASFilter {

    private static final String SCHEME = "bearer";

    private final Map<String, List<String>> byOperation = new HashMap<>();

    public RolesInOpenApi(IndexView index) {
        for (var roles : index.getAnnotations(DotName.createSimple(RolesAllowed.class))) {
            DeclaredCodes.operationId(roles)
                    .ifPresent(operation ->
                            byOperation.put(operation, List.of(roles.value().asStringArray())));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(this::guard));
        }
    }

    private void guard(Operation operation) {
        var roles = byOperation.get(operation.getOperationId());
        if (roles != null
                && (operation.getSecurity() == null || operation.getSecurity().isEmpty())) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SCHEME, roles));
        }
    }
}
