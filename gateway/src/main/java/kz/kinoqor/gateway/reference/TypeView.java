package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A type in a few words.
 *
 * @param text what it is, without the name of its schema
 * @param schema the schema it is or holds; empty when it has none of its own
 * @param anchor where the page shows that schema
 */
record TypeView(String text, String schema, String anchor) {

    static final TypeView NONE = new TypeView("", "", "");

    static TypeView of(JsonNode schema) {
        var ref = schema.path("$ref").asText();
        if (!ref.isEmpty()) {
            var name = ref.substring(ref.lastIndexOf('/') + 1);
            return new TypeView("", name, ReferenceView.anchor("schema", name));
        }
        if (schema.has("items")) {
            var item = of(schema.path("items"));
            return new TypeView(("list of " + item.text()).strip(), item.schema(), item.anchor());
        }
        for (var choice : new String[] {"allOf", "anyOf", "oneOf"}) {
            for (var one : schema.path(choice)) {
                if (one.has("$ref")) {
                    return of(one);
                }
            }
        }
        return new TypeView(words(schema), "", "");
    }

    private static String words(JsonNode schema) {
        var type = schema.path("type");
        var words = type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(one -> !one.equals("null"))
                        .collect(Collectors.joining(" or "))
                : type.asText();
        var format = schema.path("format").asText();
        var choices = ReferenceView.texts(schema.path("enum"));
        return (words
                        + (format.isEmpty() ? "" : " (" + format + ")")
                        + (choices.isEmpty() ? "" : ": " + String.join(", ", choices)))
                .strip();
    }
}
