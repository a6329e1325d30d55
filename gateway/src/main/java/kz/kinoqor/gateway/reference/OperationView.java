package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One operation of the reference page. */
record OperationView(
        String method,
        String path,
        String anchor,
        String summary,
        String description,
        String service,
        List<ParameterRow> parameters,
        List<BodyRow> bodies,
        List<ResponseRow> responses,
        List<String> problems,
        String curl) {

    private static final Pattern CODE = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`");

    record ParameterRow(String name, String in, String required, TypeView type, String description) {}

    /** What a request may carry, by media type. */
    record BodyRow(String mediaType, TypeView type) {}

    record ResponseRow(String status, String description, TypeView type) {}

    static OperationView of(
            String method, String path, JsonNode item, JsonNode operation, ObjectNode document, String origin) {
        var id = operation.path("operationId").asText(method + path);
        var parameters = new ArrayList<ParameterRow>();
        item.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter, document))));
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter, document))));
        var bodies = bodies(resolved(operation.path("requestBody"), document));
        var responses = operation.path("responses").properties().stream()
                .map(response -> response(response.getKey(), resolved(response.getValue(), document)))
                .toList();
        return new OperationView(
                method.toUpperCase(Locale.ROOT),
                path,
                ReferenceView.anchor("op", id),
                operation.path("summary").asText(id),
                operation.path("description").asText(),
                operation.path("x-service").asText(),
                List.copyOf(parameters),
                bodies,
                responses,
                problems(responses),
                curl(method, origin + path, bodies, operation.path("security").isArray()));
    }

    private static JsonNode resolved(JsonNode node, ObjectNode document) {
        var ref = node.path("$ref").asText();
        return ref.startsWith("#/") ? document.at(ref.substring(1)) : node;
    }

    private static ParameterRow parameter(JsonNode parameter) {
        return new ParameterRow(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean() ? "required" : "optional",
                TypeView.of(parameter.path("schema")),
                parameter.path("description").asText());
    }

    private static List<BodyRow> bodies(JsonNode body) {
        return body.path("content").properties().stream()
                .map(media ->
                        new BodyRow(media.getKey(), TypeView.of(media.getValue().path("schema"))))
                .toList();
    }

    private static ResponseRow response(String status, JsonNode response) {
        var schema = response.path("content").properties().stream()
                .map(media -> media.getValue().path("schema"))
                .findFirst();
        return new ResponseRow(
                status,
                response.path("description").asText(),
                schema.map(TypeView::of).orElse(TypeView.NONE));
    }

    /** Codes stand in the descriptions of the refusals. */
    private static List<String> problems(List<ResponseRow> responses) {
        return responses.stream()
                .filter(response ->
                        response.status().startsWith("4") || response.status().startsWith("5"))
                .flatMap(response -> CODE.matcher(response.description()).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static String curl(String method, String url, List<BodyRow> bodies, boolean secured) {
        var line = new StringBuilder("curl");
        if (!method.equals("get")) {
            line.append(" -X ").append(method.toUpperCase(Locale.ROOT));
        }
        line.append(" '").append(url).append('\'');
        if (secured || !method.equals("get")) {
            line.append(" \\\n  -H \"Authorization: Bearer $TOKEN\"");
        }
        if (method.equals("post")) {
            line.append(" \\\n  -H \"Idempotency-Key: $(uuidgen)\"");
        }
        if (!bodies.isEmpty()) {
            line.append(" \\\n  -H 'Content-Type: ")
                    .append(bodies.getFirst().mediaType())
                    .append("' --data-binary @body");
        }
        return line.toString();
    }
}
