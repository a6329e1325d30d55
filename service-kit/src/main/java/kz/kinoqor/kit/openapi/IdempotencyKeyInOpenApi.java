package kz.kinoqor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import kz.kinoqor.kit.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Writes the {@code Idempotency-Key} header into each operation that honours it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class IdempotencyKeyInOpenApi implements OASFilter {

    private static final int LONGEST_KEY = 255;

    private final Map<String, Boolean> keyRequired = new HashMap<>();

    public IdempotencyKeyInOpenApi(IndexView index) {
        for (var idempotent : index.getAnnotations(DotName.createSimple(Idempotent.class))) {
            DeclaredCodes.operationId(idempotent)
                    .ifPresent(operation -> keyRequired.put(operation, DeclaredCodes.isKeyRequired(idempotent)));
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var required = keyRequired.get(operation.getOperationId());
        if (required != null) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("A key of your own choice, a new one for each thing you mean to do: the same request"
                            + " sent again with the same key takes effect once and gets the first answer again.")
                    .required(required)
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(LONGEST_KEY)));
        }
        return operation;
    }
}
