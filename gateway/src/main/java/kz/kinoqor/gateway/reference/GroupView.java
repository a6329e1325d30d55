package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The operations of one resource, and every schema they speak in.
 *
 * @param slug the name as it stands in the address of its page
 */
record GroupView(
        String name, String slug, String description, List<OperationView> operations, List<SchemaView> schemas) {

    private static final String SCHEMAS = "schemas/";

    /** Gathers the operations of one group as the document is read. */
    static final class Builder {

        private final String name;
        private final ObjectNode document;
        private final String origin;
        private final List<OperationView> operations = new ArrayList<>();
        private final ArrayNode described = JsonNodeFactory.instance.arrayNode();

        Builder(String name, ObjectNode document, String origin) {
            this.name = name;
            this.document = document;
            this.origin = origin;
        }

        void add(String method, String path, JsonNode item, JsonNode operation) {
            operations.add(OperationView.of(method, path, item, operation, document, origin));
            described.add(item.path("parameters")).add(operation);
        }

        GroupView view() {
            return new GroupView(name, ReferenceView.slug(name), description(), List.copyOf(operations), schemas());
        }

        private String description() {
            return StreamSupport.stream(document.path("tags").spliterator(), false)
                    .filter(tag -> tag.path("name").asText().equals(name))
                    .map(tag -> tag.path("description").asText())
                    .findFirst()
                    .orElse("");
        }

        private List<SchemaView> schemas() {
            return References.reachable(described, this::component).stream()
                    .filter(component -> component.startsWith(SCHEMAS))
                    .map(component -> SchemaView.of(component.substring(SCHEMAS.length()), component(component)))
                    .toList();
        }

        private JsonNode component(String component) {
            return document.at("/components/" + component);
        }
    }
}
