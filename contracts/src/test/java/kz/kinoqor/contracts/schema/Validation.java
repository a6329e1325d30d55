package kz.kinoqor.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.kinoqor.contracts.publication.Json;

/** Holds facts against the published schemas; formats count, not only types. */
public final class Validation {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private Validation() {}

    /** What is wrong with a fact of this type, nothing if it is valid. */
    public static List<String> faults(String type, JsonNode fact) {
        return faults(COMPILED.computeIfAbsent(type, Validation::published), fact);
    }

    /** What is wrong with a value by any schema. */
    public static List<String> faults(JsonNode schema, JsonNode value) {
        return faults(SCHEMAS.getSchema(schema, STRICT), value);
    }

    private static List<String> faults(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonSchema published(String type) {
        return SCHEMAS.getSchema(Json.tree(FactSchema.of(type).orElseThrow().json()), STRICT);
    }
}
