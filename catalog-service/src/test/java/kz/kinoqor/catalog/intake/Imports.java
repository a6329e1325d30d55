package kz.kinoqor.catalog.intake;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.kinoqor.local.testing.TestTokens;
import org.awaitility.Awaitility;

/** Imports as an editor sends and watches them. */
final class Imports {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final Set<String> ENDS = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Imports() {}

    /** A request with a body of this type, by an editor; what its query needs encoded is given encoded. */
    static RequestSpecification of(String type, String body) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.token("catalog-editor"))
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    static Response send(RequestSpecification request) {
        return request.post("/v1/films:import");
    }

    /** Sends it and waits for the end of its operation. */
    static Ended toItsEnd(RequestSpecification request) {
        var accepted = send(request).then().statusCode(202).extract();
        return awaitEnd(accepted.path("id"));
    }

    static Ended awaitEnd(String id) {
        var operation = Awaitility.await("the end of operation " + id)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> operation(id),
                        now -> ENDS.contains(now.path("state").asText()));
        return new Ended(operation, results(id, ""));
    }

    static JsonNode operation(String id) {
        return json(given().get("/v1/operations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static List<JsonNode> results(String id, String query) {
        var lines = given().get("/v1/operations/" + id + "/results" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return lines.lines().map(Imports::json).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** An operation that has ended, and what became of its lines. */
    record Ended(JsonNode operation, List<JsonNode> results) {

        String id() {
            return operation.path("id").asText();
        }

        /** State, lines read, accepted, already present, rejected. */
        List<Object> summary() {
            var progress = operation.path("progress");
            return List.of(
                    operation.path("state").asText(),
                    progress.path("linesRead").asLong(),
                    progress.path("accepted").asLong(),
                    progress.path("alreadyPresent").asLong(),
                    progress.path("rejected").asLong());
        }

        /** Line and outcome of each. */
        List<String> outcomes() {
            return results.stream()
                    .map(line -> line.path("line").asLong() + " "
                            + line.path("outcome").asText())
                    .toList();
        }

        /** Line, pointer and code of each error. */
        List<String> errors() {
            return results.stream()
                    .flatMap(line -> line.path("errors")
                            .valueStream()
                            .map(error -> line.path("line").asLong() + " "
                                    + error.path("pointer").asText() + " "
                                    + error.path("code").asText()))
                    .toList();
        }
    }
}
