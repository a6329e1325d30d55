package kz.kinoqor.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One operation of an OpenAPI document, and what it says of its answers. */
final class DocumentedOperation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Map<JsonNode, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final JsonNode operation;

    private DocumentedOperation(JsonNode document, JsonNode operation) {
        this.document = document;
        this.operation = operation;
    }

    /** The operation behind a path: of several templates that fit, the one with the most words of its own. */
    static Optional<DocumentedOperation> find(JsonNode document, String method, String path) {
        return document.path("paths").properties().stream()
                .filter(entry ->
                        fits(entry.getKey(), path, "[^/]+") && entry.getValue().has(method))
                .max(Comparator.comparingInt(entry -> words(entry.getKey())))
                .or(() -> document.path("paths").properties().stream()
                        .filter(entry -> fits(entry.getKey(), path, ".+")
                                && entry.getValue().has(method))
                        .max(Comparator.comparingInt(entry -> words(entry.getKey()))))
                .map(entry -> new DocumentedOperation(document, entry.getValue().get(method)));
    }

    private static boolean fits(String template, String path, String parameter) {
        var expression = new StringBuilder();
        var end = 0;
        var matcher = PARAMETER.matcher(template);
        while (matcher.find()) {
            expression
                    .append(Pattern.quote(template.substring(end, matcher.start())))
                    .append(parameter);
            end = matcher.end();
        }
        return path.matches(
                expression.append(Pattern.quote(template.substring(end))).toString());
    }

    private static int words(String template) {
        return PARAMETER.matcher(template).replaceAll("").length();
    }

    /** True where it is not for everybody. */
    boolean isGuarded() {
        return operation.path("responses").has("401");
    }

    /** What an answer does that the document does not say; empty where it keeps to it. */
    List<String> faults(Response answer) {
        var response = operation.path("responses").path(Integer.toString(answer.statusCode()));
        if (response.isMissingNode()) {
            return List.of("the status is not documented");
        }
        var media = answer.contentType().split(";", 2)[0].strip();
        if (media.isEmpty()) {
            return List.of();
        }
        var content = response.path("content").path(media);
        if (content.isMissingNode()) {
            return List.of("the media type " + media + " is not documented");
        }
        return media.endsWith("json") && !media.endsWith("ndjson")
                ? faults(answer.asString(), media, response, content)
                : List.of();
    }

    private List<String> faults(String body, String media, JsonNode response, JsonNode content) {
        var json = parse(body);
        var code = json.path("code").asText();
        if (media.equals("application/problem+json")
                && !response.path("description").asText().contains("`" + code + "`")) {
            return List.of("the problem " + code + " is not documented");
        }
        return schema(content.path("schema")).validate(json).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private JsonSchema schema(JsonNode schema) {
        return COMPILED.computeIfAbsent(schema, _ -> {
            var whole = (ObjectNode) schema.deepCopy();
            whole.set("components", document.path("components").deepCopy());
            close(whole);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(whole, CONFIG);
        });
    }

    /** A member that no schema names is a fault of an answer, though clients must bear it. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").toString().contains("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(DocumentedOperation::close);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }
}
