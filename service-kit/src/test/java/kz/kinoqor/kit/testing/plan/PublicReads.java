package kz.kinoqor.kit.testing.plan;

import static kz.kinoqor.kit.testing.Requests.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.testing.OpenApiDocument;

/** Every read that a service documents, asked with each of its filters alone, with each two of them, and with all. */
final class PublicReads {

    /** How much is wanted, and when: no statement depends on it but for the cursor, which only an answer gives. */
    private static final Set<String> NO_FILTERS = Set.of("limit", "cursor", "after", "waitFor", "timeout");

    private static final String SOME_ID = "01890000-0000-7000-8000-000000000000";
    private static final List<String> ROLES = List.of(Role.ADMIN, Role.CATALOG_EDITOR, Role.FUND_OFFICER, Role.ANALYST);

    private final JsonNode document;
    private final Map<String, String> values;
    private final List<String> refused = new ArrayList<>();

    /** @param values of parameters whose names do not say what they may be */
    PublicReads(OpenApiDocument document, Map<String, String> values) {
        this.document = document.root();
        this.values = values;
    }

    /** Asks, and gives the questions that were refused: nobody knows which statement they lead to. */
    List<String> ask() {
        document.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (!get.isMissingNode() && !get.toString().contains("text/event-stream")) {
                ask(path.getKey(), get);
            }
        });
        return refused;
    }

    private void ask(String template, JsonNode operation) {
        var path = template;
        var filters = new LinkedHashMap<String, String>();
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", sample(name, parameter));
                case "query" -> {
                    if (!NO_FILTERS.contains(name)) {
                        filters.put(name, sample(name, parameter));
                    }
                }
                default -> {
                    // A header narrows nothing.
                }
            }
        }
        get(path, Map.of());
        if (filters.size() > 2) {
            get(path, filters);
        }
        for (var one : filters.keySet()) {
            if (!get(path, Map.of(one, filters.get(one)))) {
                refused.add("GET " + template + "?" + one + "=" + filters.get(one));
            }
            for (var other : filters.keySet()) {
                if (one.compareTo(other) < 0) {
                    get(path, Map.of(one, filters.get(one), other, filters.get(other)));
                }
            }
        }
    }

    private static boolean get(String path, Map<String, String> filters) {
        return ROLES.stream()
                .map(role -> as(role).queryParams(filters).get(path).statusCode())
                .filter(status -> status != 403)
                .findFirst()
                .filter(status -> status != 400 && status < 500)
                .isPresent();
    }

    private String sample(String name, JsonNode parameter) {
        var schema = resolved(parameter.path("schema"));
        var known = Optional.ofNullable(values.get(name));
        return known.or(() -> text(parameter.path("example")))
                .or(() -> text(schema.path("examples").path(0)))
                .or(() -> text(schema.path("enum").path(0)))
                .orElseGet(() -> switch (schema.path("type").asText() + ":"
                        + schema.path("format").asText()) {
                    case "integer:int32", "integer:int64", "integer:" -> "1";
                    case "string:date" -> "2026-01-01";
                    default ->
                        name.endsWith("id")
                                        || name.endsWith("Id")
                                        || schema.path("format").asText().equals("uuid")
                                ? SOME_ID
                                : "anything";
                });
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asText());
    }
}
