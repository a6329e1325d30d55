package kz.kinoqor.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Merger merger = new Merger();

    @Test
    void pathsOfAllServicesStandTogether() {
        merger.take("a", document("/v1/x", "getX", "{}"));
        merger.take("b", document("/v1/y", "getY", "{}"));

        assertThat(merged().path("paths").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("/v1/x", "/v1/y");
    }

    @Test
    void whatTwoServicesDescribeAlikeStaysOne() {
        merger.take("a", document("/v1/x", "getX", "{\"Page\":{\"type\":\"object\"}}"));
        merger.take("b", document("/v1/y", "getY", "{\"Page\":{\"type\":\"object\"}}"));

        assertThat(schemas()).containsExactly("Page", "Problem");
    }

    @Test
    void whatTheyDescribeDifferentlyKeepsBothUnderTwoNames() {
        merger.take("a", document("/v1/x", "getX", "{\"Page\":{\"type\":\"object\"}}"));
        merger.take("b", document("/v1/y", "getY", "{\"Page\":{\"type\":\"string\"}}"));

        assertThat(schemas()).containsExactly("BPage", "Page", "Problem");
        assertThat(reference("/v1/x")).isEqualTo("#/components/schemas/Page");
        assertThat(reference("/v1/y")).isEqualTo("#/components/schemas/BPage");
    }

    @Test
    void whatRefersToSomethingRenamedIsNotTheSameEither() {
        var page = "\"Page\":{\"items\":{\"$ref\":\"#/components/schemas/Item\"}}";
        merger.take("a", document("/v1/x", "getX", "{" + page + ",\"Item\":{\"type\":\"object\"}}"));
        merger.take("b", document("/v1/y", "getY", "{" + page + ",\"Item\":{\"type\":\"string\"}}"));

        assertThat(schemas()).containsExactly("BItem", "BPage", "Item", "Page", "Problem");
        assertThat(merged().at("/components/schemas/BPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/BItem");
    }

    @Test
    void everyOperationIdIsUsedOnce() {
        merger.take("a", document("/v1/x", "list", "{}"));
        merger.take("b", document("/v1/y", "list", "{}"));

        assertThat(merged().at("/paths/~1v1~1y/get/operationId").asText()).isEqualTo("bList");
    }

    @Test
    void whatIsNotPublicIsLeftOut() {
        merger.take("a", document("/q/health", "health", "{\"Page\":{\"type\":\"object\"}}"));

        assertThat(merged().path("paths")).isEmpty();
        assertThat(schemas()).isEmpty();
    }

    @Test
    void servicesThatCouldNotBeAskedAreNamed() {
        merger.take("a", document("/v1/x", "getX", "{}"));

        assertThat(merger.document(List.of("b")).path("x-unreachable").path(0).asText())
                .isEqualTo("b");
    }

    @Test
    void whatTheGatewayItselfAnswersStandsBesideWhatTheServiceDoes() {
        merger.take("a", posted("{\"503\":{\"description\":\"`away`: Away\"}}"));

        var responses = merged().at("/paths/~1v1~1x/post/responses");
        assertThat(responses.properties()).extracting(Map.Entry::getKey).contains("405", "408", "429", "504");
        assertThat(responses.at("/503/description").asText())
                .startsWith("`away`: Away; `")
                .contains("`upstream-unreachable`");
        assertThat(responses.at("/429/headers").properties())
                .extracting(Map.Entry::getKey)
                .contains("Retry-After", "RateLimit");
        assertThat(responses
                        .at("/408/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(schemas()).contains("Problem");
    }

    @Test
    void whatTheServiceSaidAlreadyIsNotSaidAgain() {
        merger.take("a", posted("{\"413\":{\"description\":\"`content-too-large`: Too large\"}}"));

        assertThat(merged().at("/paths/~1v1~1x/post/responses/413/description").asText())
                .isEqualTo("`content-too-large`: Too large");
    }

    private JsonNode merged() {
        return merger.document(List.of());
    }

    private List<String> schemas() {
        return merged().at("/components/schemas").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private String reference(String path) {
        return merged().path("paths")
                .path(path)
                .at("/get/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    private static JsonNode posted(String responses) {
        return read("""
                {"openapi":"3.1.0","info":{"title":"t"},"paths":{"/v1/x":{"post":{"operationId":"post",
                 "requestBody":{},"responses":%s}}}}""".formatted(responses));
    }

    private static JsonNode document(String path, String operation, String schemas) {
        return read("""
                {"openapi":"3.1.0","info":{"title":"t"},"paths":{"%s":{"get":{"operationId":"%s","responses":
                 {"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Page"}}}}}}}},
                 "components":{"schemas":%s}}""".formatted(path, operation, schemas));
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
