package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one OpenAPI document of several. A component that two services describe alike stays one; where they differ under
 * one name, the later service's goes by a name with the service in it, and so does everything of that service that
 * refers to it.
 */
final class Merger {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** The service whose own document the gateway's is. */
    static final String GATEWAY = "gateway";

    private static final String SECURITY = "securitySchemes";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();

    /** Takes a service's document in; the first one taken gives the head. Only public paths are taken. */
    void take(String service, JsonNode original) {
        var document = original.deepCopy();
        if (merged.isEmpty()) {
            merged.set("openapi", document.path("openapi"));
            merged.set("info", document.path("info"));
        }
        var names = names(service, document.path("components"));
        References.rename(document, names);
        document.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> {
                    var path = section.getKey() + "/" + component.getKey();
                    var name = names.getOrDefault(path, path)
                            .substring(section.getKey().length() + 1);
                    components
                            .computeIfAbsent(section.getKey(), key -> new TreeMap<>())
                            .putIfAbsent(name, component.getValue());
                }));
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        document.path("paths").properties().forEach(path -> {
            if (!path.getKey().startsWith("/q/")) {
                path(service, path.getKey(), path.getValue(), document.path("security"));
            }
        });
    }

    /** New names for the components that clash, and for those that refer to one that got a new name. */
    private Map<String, String> names(String service, JsonNode taken) {
        var names = new HashMap<String, String>();
        var before = -1;
        while (names.size() != before) {
            before = names.size();
            taken.properties()
                    .forEach(section -> section.getValue().properties().forEach(component -> {
                        var path = section.getKey() + "/" + component.getKey();
                        if (!names.containsKey(path) && clashes(section.getKey(), component, names.keySet())) {
                            names.put(path, section.getKey() + "/" + capital(service) + component.getKey());
                        }
                    }));
        }
        return names;
    }

    private boolean clashes(String section, Map.Entry<String, JsonNode> component, Set<String> renamed) {
        var known = components.getOrDefault(section, Map.of()).get(component.getKey());
        return known != null
                && (!known.equals(component.getValue())
                        || References.in(component.getValue()).stream().anyMatch(renamed::contains));
    }

    private static String capital(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }

    private void path(String service, String path, JsonNode item, JsonNode security) {
        var target = paths.computeIfAbsent(path, key -> JsonNodeFactory.instance.objectNode());
        item.properties().forEach(member -> {
            if (target.has(member.getKey())) {
                return;
            }
            if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                operation(service, operation, security);
            }
            target.set(member.getKey(), member.getValue());
        });
    }

    private void operation(String service, ObjectNode operation, JsonNode security) {
        operation.put("x-service", service);
        OwnRefusals.describe(operation, !service.equals(GATEWAY));
        if (!operation.has("security") && security.isArray()) {
            operation.set("security", security);
        }
        var id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service + capital(id));
            operationIds.add(service + capital(id));
        }
    }

    ObjectNode document(List<String> unreachable) {
        var factory = JsonNodeFactory.instance;
        var document = merged.deepCopy();
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode away = document.putArray("x-unreachable");
        unreachable.forEach(away::add);
        document.putArray("tags").addAll(tags.values());
        document.set("paths", factory.objectNode().setAll(paths));
        components
                .computeIfAbsent("schemas", section -> new TreeMap<>())
                .putIfAbsent(OwnRefusals.SCHEMA, OwnRefusals.schema());
        var sections = document.putObject("components");
        // What no operation refers to belongs to operations that are not public.
        var used = References.reachable(document.path("paths"), this::component);
        components.forEach((section, members) -> {
            var kept = new TreeMap<>(members);
            kept.keySet().removeIf(name -> !section.equals(SECURITY) && !used.contains(section + "/" + name));
            sections.set(section, factory.objectNode().setAll(kept));
        });
        return document;
    }

    private JsonNode component(String path) {
        var slash = path.indexOf('/');
        var component =
                components.getOrDefault(path.substring(0, slash), Map.of()).get(path.substring(slash + 1));
        return component == null ? MissingNode.getInstance() : component;
    }
}
