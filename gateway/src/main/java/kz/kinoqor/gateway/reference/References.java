package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The {@code $ref}s of one document. Works on a copy of the document, which it may change. */
final class References {

    private static final String COMPONENTS = "#/components/";

    private References() {}

    /** Every component that something below this node refers to, as {@code schemas/Film}. */
    static Set<String> in(JsonNode node) {
        var found = new HashSet<String>();
        collect(node, found);
        return found;
    }

    /**
     * The same, however many steps away.
     *
     * @param component what stands under such a name; a missing node where nothing does
     */
    static Set<String> reachable(JsonNode start, Function<String, JsonNode> component) {
        var reached = new TreeSet<String>();
        var open = new ArrayDeque<>(in(start));
        while (!open.isEmpty()) {
            var name = open.pop();
            if (reached.add(name)) {
                open.addAll(in(component.apply(name)));
            }
        }
        return reached;
    }

    private static void collect(JsonNode node, Set<String> into) {
        var ref = node.path("$ref");
        if (ref.isTextual() && ref.asText().startsWith(COMPONENTS)) {
            into.add(ref.asText().substring(COMPONENTS.length()));
        }
        node.forEach(child -> collect(child, into));
    }

    /** Gives components other names wherever they are referred to. Keys and values like {@code schemas/Film}. */
    static void rename(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                var value = entry.getValue();
                if (value.isTextual() && value.asText().startsWith(COMPONENTS)) {
                    var name = names.get(value.asText().substring(COMPONENTS.length()));
                    if (name != null) {
                        entry.setValue(TextNode.valueOf(COMPONENTS + name));
                    }
                }
            });
        }
        node.forEach(child -> rename(child, names));
    }
}
