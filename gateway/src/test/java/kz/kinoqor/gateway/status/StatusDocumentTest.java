package kz.kinoqor.gateway.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every answer of {@code /v1/status} is what the OpenAPI document says, whoever is away. */
@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class StatusDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @AfterEach
    void callAnalyticsBack() {
        turn("back");
    }

    @Test
    void theStatusIsAsTheDocumentSaysWithServicesThereAndAway() throws IOException {
        assertDocumented(status());

        turn("away");
        Awaitility.await().until(() -> status().path("unreachable").toString().contains("analytics-service"));

        var away = status();
        assertDocumented(away);
        assertThat(away.at("/status").asText()).isEqualTo("DEGRADED");
        assertThat(away.path("troubles").toString())
                .contains("{\"kind\":\"SERVICE_AWAY\",\"of\":\"analytics-service\",\"since\":")
                .contains("{\"kind\":\"SERVICE_AWAY\",\"of\":\"funding-service\"");
    }

    private static void assertDocumented(JsonNode status) throws IOException {
        var document = (ObjectNode)
                JSON.readTree(given().accept("application/json").get("/openapi").asString());
        var schema = JSON.createObjectNode().put("$ref", "#/components/schemas/Status");
        schema.set("components", closed(document.path("components")));
        var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(status);

        assertThat(faults).as(status.toPrettyString()).isEmpty();
    }

    /** A member that the document does not know is a fault. */
    private static JsonNode closed(JsonNode components) {
        components.path("schemas").forEach(schema -> {
            if (schema instanceof ObjectNode object && object.has("properties")) {
                object.put("additionalProperties", false);
            }
        });
        return components;
    }

    private static JsonNode status() throws IOException {
        return JSON.readTree(given().get("/v1/status").asString());
    }

    private static void turn(String how) {
        given().urlEncodingEnabled(false)
                .post("/v1/analytics/double:" + how)
                .then()
                .statusCode(204);
    }
}
