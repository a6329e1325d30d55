package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.kinoqor.gateway.problem.Refusal;

/** Writes into an operation what the gateway itself may answer before a service hears of the request, or instead of it. */
final class OwnRefusals {

    /** The schema that each of them refers to. */
    static final String SCHEMA = "Problem";

    private static final List<Refusal> OF_EVERY_OPERATION = List.of(
            Refusal.BAD_REQUEST,
            Refusal.PARAMETER_UNKNOWN,
            Refusal.TOKEN_INVALID,
            Refusal.METHOD_NOT_ALLOWED,
            Refusal.URI_TOO_LONG,
            Refusal.TOO_MANY_REQUESTS,
            Refusal.HEADERS_TOO_LARGE,
            Refusal.INTERNAL_ERROR,
            Refusal.KEYS_UNREACHABLE);
    private static final List<Refusal> OF_EVERY_BODY =
            List.of(Refusal.REQUEST_STALLED, Refusal.CONTENT_TOO_LARGE, Refusal.UNSUPPORTED_MEDIA_TYPE);
    private static final List<Refusal> OF_EVERY_STREAM = List.of(Refusal.TOO_MANY_STREAMS);
    private static final List<Refusal> OF_EVERY_SERVICE = List.of(
            Refusal.UPSTREAM_BROKEN, Refusal.UPSTREAM_UNREACHABLE, Refusal.UPSTREAM_BUSY, Refusal.UPSTREAM_TIMEOUT);

    private static final Map<String, String> WHEN_TO_ASK_AGAIN = Map.of("Retry-After", "Seconds to wait");
    private static final Map<String, String> WHAT_IS_ALLOWED = Map.of(
            "Retry-After", "Seconds to wait",
            "RateLimit", "What is left of the allowance, and the seconds until it is whole again",
            "RateLimit-Policy", "The allowance itself");
    private static final Map<String, String> WHICH_METHODS = Map.of("Allow", "The methods that the address knows");

    private OwnRefusals() {}

    /** @param passedOn whether a service answers it */
    static void describe(ObjectNode operation, boolean passedOn) {
        var refusals = new ArrayList<>(OF_EVERY_OPERATION);
        if (operation.has("requestBody")) {
            refusals.addAll(OF_EVERY_BODY);
        }
        if (isStream(operation)) {
            refusals.addAll(OF_EVERY_STREAM);
        }
        if (passedOn) {
            refusals.addAll(OF_EVERY_SERVICE);
        }
        refusals.forEach(refusal -> describe(operation.withObjectProperty("responses"), refusal));
    }

    private static boolean isStream(ObjectNode operation) {
        return operation.at("/responses/200/content").has("text/event-stream");
    }

    private static void describe(ObjectNode responses, Refusal refusal) {
        var response = responses.withObjectProperty(Integer.toString(refusal.status()));
        var said = response.path("description").asText();
        if (!said.contains("`" + refusal.code() + "`")) {
            var words = "`" + refusal.code() + "`: " + refusal.title();
            response.put("description", said.isEmpty() ? words : said + "; " + words);
        }
        response.withObjectProperty("content")
                .withObjectProperty("application/problem+json")
                .withObjectProperty("schema")
                .put("$ref", "#/components/schemas/" + SCHEMA);
        headers(refusal).forEach((name, meaning) -> header(response, name, meaning));
    }

    private static Map<String, String> headers(Refusal refusal) {
        return switch (refusal.status()) {
            case 405 -> WHICH_METHODS;
            case 429 -> refusal == Refusal.TOO_MANY_REQUESTS ? WHAT_IS_ALLOWED : WHEN_TO_ASK_AGAIN;
            case 503 -> WHEN_TO_ASK_AGAIN;
            default -> Map.of();
        };
    }

    private static void header(ObjectNode response, String name, String meaning) {
        response.withObjectProperty("headers")
                .withObjectProperty(name)
                .put("description", meaning)
                .withObjectProperty("schema")
                .put("type", "string");
    }

    /** What is referred to, where no service has described it. */
    static ObjectNode schema() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "object")
                .put("description", "RFC 9457 problem details");
    }
}
