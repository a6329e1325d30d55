package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The merged document as the reference pages show it: one group of operations for each resource. */
record ReferenceView(List<GroupView> groups, List<String> unreachable) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    static ReferenceView of(ObjectNode document, String origin) {
        var groups = new TreeMap<String, GroupView.Builder>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (operation.isObject()) {
                        groups.computeIfAbsent(tag(operation), name -> new GroupView.Builder(name, document, origin))
                                .add(method, path.getKey(), path.getValue(), operation);
                    }
                }));
        return new ReferenceView(
                groups.values().stream().map(GroupView.Builder::view).toList(), texts(document.path("x-unreachable")));
    }

    private static String tag(JsonNode operation) {
        return operation.path("tags").path(0).asText("Other");
    }

    Optional<GroupView> group(String slug) {
        return groups.stream().filter(group -> group.slug().equals(slug)).findFirst();
    }

    /** A name as it stands in an address. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
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
