package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One schema of the reference page. */
record SchemaView(String name, String anchor, String description, TypeView type, List<PropertyRow> properties) {

    record PropertyRow(String name, String required, TypeView type, String description) {}

    static SchemaView of(String name, JsonNode schema) {
        var required = ReferenceView.texts(schema.path("required"));
        return new SchemaView(
                name,
                ReferenceView.anchor("schema", name),
                schema.path("description").asText(),
                TypeView.of(schema),
                schema.path("properties").properties().stream()
                        .map(property -> new PropertyRow(
                                property.getKey(),
                                required.contains(property.getKey()) ? "required" : "optional",
                                TypeView.of(property.getValue()),
                                property.getValue().path("description").asText()))
                        .toList());
    }
}
