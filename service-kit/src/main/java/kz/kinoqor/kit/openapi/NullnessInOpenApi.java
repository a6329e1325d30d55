package kz.kinoqor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;

/**
 * Says in the schema of each record what its components say: one that is {@code @Nullable} may be null, any other is
 * always there. Also mends what is said of a text that stands for an enum or for JSON that is passed on: such a property
 * is what it refers to and no {@code object} beside it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class NullnessInOpenApi implements OASFilter {

    private final RecordIndex records;

    public NullnessInOpenApi(IndexView index) {
        records = new RecordIndex(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                mend(schema);
                records.nullness(name, schema.getProperties().keySet()).ifPresent(nullable -> say(schema, nullable));
            }
        });
    }

    private static void mend(Schema schema) {
        schema.getProperties().values().forEach(property -> {
            var types = property.getType();
            if (types != null && property.getRef() != null) {
                property.setType(null);
            } else if (types != null && types.size() > 1) {
                property.setType(
                        types.stream().filter(type -> type != SchemaType.OBJECT).toList());
            }
        });
    }

    private static void say(Schema schema, Map<String, Boolean> nullable) {
        var required = new ArrayList<>(schema.getRequired() == null ? List.<String>of() : schema.getRequired());
        new LinkedHashMap<>(schema.getProperties()).forEach((property, was) -> {
            if (!nullable.getOrDefault(property, true) && !required.contains(property)) {
                required.add(property);
            } else if (nullable.getOrDefault(property, false) && !required.contains(property)) {
                schema.addProperty(property, orNull(was));
            }
        });
        required.sort(null);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(schema)
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (schema.getEnumeration() == null
                && schema.getType() != null
                && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
        }
        return schema;
    }
}
