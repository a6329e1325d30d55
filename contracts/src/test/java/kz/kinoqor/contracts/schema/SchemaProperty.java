package kz.kinoqor.contracts.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A property that a fact may have, at any depth.
 *
 * @param pointer where it stands in a fact; in a list, the first item speaks for all
 * @param required whether what holds it may lack it
 * @param type its JSON type
 * @param format its format, empty where it has none
 */
public record SchemaProperty(JsonPointer pointer, boolean required, String type, String format) {

    /** All of them, outermost first. */
    public static List<SchemaProperty> of(JsonNode schema) {
        return within(schema, schema, JsonPointer.empty()).toList();
    }

    private static Stream<SchemaProperty> within(JsonNode document, JsonNode schema, JsonPointer at) {
        var object = resolved(document, schema);
        if (object.has("items")) {
            return within(document, object.get("items"), at.appendIndex(0));
        }
        var required = names(object.path("required"));
        return object.path("properties").properties().stream().flatMap(property -> {
            var pointer = at.appendProperty(property.getKey());
            var described = resolved(document, property.getValue());
            var self = new SchemaProperty(
                    pointer,
                    required.contains(property.getKey()),
                    described.get("type").textValue(),
                    described.path("format").asText());
            return Stream.concat(Stream.of(self), within(document, described, pointer));
        });
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    private static Set<String> names(JsonNode required) {
        var names = new LinkedHashSet<String>();
        required.forEach(name -> names.add(name.textValue()));
        return names;
    }

    @Override
    public String toString() {
        return pointer.toString();
    }
}
