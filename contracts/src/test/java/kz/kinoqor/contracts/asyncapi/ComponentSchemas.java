package kz.kinoqor.contracts.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.publication.Json;
import kz.kinoqor.contracts.schema.DrawnSchemas;

/** The schemas of a document: each record once, nested ones beside the facts that use them. */
final class ComponentSchemas {

    private static final String DEFINITIONS = "#/$defs/";
    private static final String COMPONENTS = "#/components/schemas/";

    private final TreeMap<String, JsonNode> schemas = new TreeMap<>();

    void add(Class<? extends Fact> fact) {
        var schema = (ObjectNode) Json.tree(DrawnSchemas.of(fact).toString().replace(DEFINITIONS, COMPONENTS));
        schema.path("$defs").properties().forEach(nested -> put(nested.getKey(), nested.getValue()));
        schema.remove("$defs");
        schema.remove("$schema");
        schema.remove("$id"); // it would turn every reference in the schema away from this document
        put(fact.getSimpleName(), schema);
    }

    void put(String name, JsonNode schema) {
        var other = schemas.put(name, schema);
        if (other != null && !other.equals(schema)) {
            throw new IllegalStateException("two records of one document have the name " + name);
        }
    }

    ObjectNode all() {
        var all = JsonNodeFactory.instance.objectNode();
        all.setAll(schemas);
        return all;
    }
}
