package kz.kinoqor.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What breaks between the schemas that were released and those of today. Topics are kept for ever and services are
 * replaced one at a time, so today's reader meets the oldest fact and yesterday's reader the newest: only an optional
 * property may be added to a type, and anything else takes a new type name.
 */
final class Breaks {

    /** Compared part by part, or said for people only. */
    private static final Set<String> APART =
            Set.of("properties", "required", "items", "$ref", "$defs", "$schema", "$id", "title", "description");

    private final String type;
    private final JsonNode released;
    private final JsonNode current;
    private final List<String> found = new ArrayList<>();
    private final Set<List<JsonNode>> compared = new HashSet<>();

    private Breaks(String type, JsonNode released, JsonNode current) {
        this.type = type;
        this.released = released;
        this.current = current;
    }

    /** One sentence for each break, none where today's schemas hold what the released ones promised. */
    static List<String> between(Map<String, JsonNode> released, Map<String, JsonNode> current) {
        var found = new ArrayList<String>();
        released.forEach((type, schema) -> {
            var now = current.get(type);
            found.addAll(now == null ? List.of(type + ": the type was removed") : inType(type, schema, now));
        });
        return found;
    }

    private static List<String> inType(String type, JsonNode released, JsonNode current) {
        var breaks = new Breaks(type, released, current);
        breaks.compare("", released, current);
        return breaks.found;
    }

    private void compare(String path, JsonNode was, JsonNode is) {
        var before = resolved(released, was);
        var now = resolved(current, is);
        if (was.has("$ref") && !compared.add(List.of(was, is))) {
            return; // a definition used in several places is compared and named once
        }
        compareKeywords(path, before, now);
        compareProperties(path, before, now);
        if (before.has("items") && now.has("items")) {
            compare(path + "[]", before.get("items"), now.get("items"));
        }
    }

    private void compareKeywords(String path, JsonNode before, JsonNode now) {
        var keywords = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(APART);
        for (var keyword : keywords) {
            if (!Objects.equals(before.get(keyword), now.get(keyword))) {
                say(
                        path,
                        "changed its %s from %s to %s".formatted(keyword, shown(before, keyword), shown(now, keyword)));
            }
        }
        if (before.has("items") && !now.has("items")) {
            say(path, "no longer says what its items are");
        }
    }

    private void compareProperties(String path, JsonNode before, JsonNode now) {
        var requiredBefore = required(before);
        var requiredNow = required(now);
        before.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            var at = path.isEmpty() ? name : path + "." + name;
            var still = now.path("properties").get(name);
            if (still == null) {
                say(at, "was removed");
            } else {
                compareNeed(at, requiredBefore.contains(name), requiredNow.contains(name));
                compare(at, property.getValue(), still);
            }
        });
        requiredNow.stream()
                .filter(name -> !before.path("properties").has(name))
                .forEach(name -> say(
                        path.isEmpty() ? name : path + "." + name,
                        "is new and required, but earlier facts do not have it"));
    }

    private void compareNeed(String path, boolean before, boolean now) {
        if (!before && now) {
            say(path, "was optional and became required, but earlier facts may lack it");
        } else if (before && !now) {
            say(path, "was required and became optional, but earlier readers refuse a fact without it");
        }
    }

    private void say(String path, String what) {
        found.add(
                path.isEmpty()
                        ? "%s: the fact %s".formatted(type, what)
                        : "%s: property '%s' %s".formatted(type, path, what));
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    private static Set<String> required(JsonNode schema) {
        var names = new LinkedHashSet<String>();
        schema.path("required").forEach(name -> names.add(name.textValue()));
        return names;
    }

    private static String shown(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).toString() : "none";
    }
}
