package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.StreamSupport;

/** The merged document as the reference page shows it: operations by resource, then the schemas they speak in. */
record ReferenceView(List<Group> groups, List<SchemaView> schemas, List<String> unreachable) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** The operations of one resource. */
    record Group(String name, String anchor, String description, List<OperationView> operations) {}

    static ReferenceView of(ObjectNode document, String origin) {
        var groups = new LinkedHashMap<String, List<OperationView>>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (operation.isObject()) {
                        var tag = operation.path("tags").path(0).asText("Other");
                        groups.computeIfAbsent(tag, name -> new ArrayList<>())
                                .add(OperationView.of(
                                        method, path.getKey(), path.getValue(), operation, document, origin));
                    }
                }));
        return new ReferenceView(
                groups.entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> group(entry.getKey(), entry.getValue(), document))
                        .toList(),
                document.path("components").path("schemas").properties().stream()
                        .map(schema -> SchemaView.of(schema.getKey(), schema.getValue()))
                        .toList(),
                texts(document.path("x-unreachable")));
    }

    private static Group group(String name, List<OperationView> operations, JsonNode document) {
        var description = StreamSupport.stream(document.path("tags").spliterator(), false)
                .filter(tag -> tag.path("name").asText().equals(name))
                .map(tag -> tag.path("description").asText())
                .findFirst()
                .orElse("");
        return new Group(name, anchor("group", name), description, List.copyOf(operations));
    }

    static String anchor(String kind, String name) {
        return kind + "-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
