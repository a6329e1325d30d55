package kz.kinoqor.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;

/** Asks every operation of the document, whatever rooms the service has, what no room should have to think of. */
public final class EveryOperation {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final int UNAUTHENTICATED = 401;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final String NOBODY = "01890000-0000-7000-8000-00000000000f";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private EveryOperation() {}

    /**
     * A test for each: it wants a token exactly where the document says so, its answer to a stranger is protected, and what
     * is ruled out by {@code Accept} is not sent.
     */
    public static Stream<DynamicTest> keepsToTheProtocol() {
        return OpenApiDocument.live().root().path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> test(
                                operation.getKey(),
                                address(path.getKey(), operation.getValue()),
                                operation.getValue().has("security"))));
    }

    /**
     * A test for each: what its query does not declare is refused and named, and so is what it declares where it comes
     * twice, in other letters, without a value or with one that cannot be stored.
     */
    public static Stream<DynamicTest> knowsItsParameters() {
        return OpenApiDocument.live().root().path("paths").properties().stream()
                .filter(path -> path.getValue().path("get").isObject())
                .filter(path -> !path.getValue().path("get").has("security"))
                .map(path -> {
                    var operation = path.getValue().path("get");
                    var address = address(path.getKey(), operation);
                    return DynamicTest.dynamicTest(
                            address, () -> slips(operation).forEach(slip -> refuses(address, slip)));
                });
    }

    /**
     * A query that is wrong in one parameter.
     *
     * @param code of the problem that it is
     */
    private record Slip(String query, String parameter, String code) {}

    private static Stream<Slip> slips(JsonNode operation) {
        var unknown = "parameter-unknown";
        var invalid = "parameter-invalid";
        var declared = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .flatMap(name -> Stream.of(
                        new Slip(name + "=1&" + name + "=1", name, unknown),
                        new Slip(name.toUpperCase(Locale.ROOT) + "=1", name.toUpperCase(Locale.ROOT), unknown),
                        new Slip(name + "=", name, invalid),
                        new Slip(name + "=a%00b", name, invalid),
                        new Slip(name + "=%E2%80%AE", name, invalid)));
        return Stream.concat(Stream.of(new Slip("nosuch=1", "nosuch", unknown)), declared);
    }

    private static void refuses(String address, Slip slip) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(address + "?" + slip.query())
                .then()
                .statusCode(400)
                .body("code", equalTo(slip.code()))
                .body("errors.parameter", equalTo(List.of(slip.parameter())))
                .body("errors[0].message.keySet()", equalTo(Set.of("kk", "ru", "en")));
    }

    /** A test for each that takes JSON: nothing, {@code null}, two of them and a member that stands twice are no content. */
    public static Stream<DynamicTest> readsContentAsItIsWritten() {
        return OpenApiDocument.live().root().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> takesJson(operation.getValue()))
                        .map(operation -> DynamicTest.dynamicTest(
                                operation.getKey() + " " + path.getKey(),
                                () -> refuses(
                                        operation.getKey(),
                                        address(path.getKey(), operation.getValue()),
                                        operation.getValue()))));
    }

    private static boolean takesJson(JsonNode operation) {
        return operation.path("requestBody").path("content").has("application/json");
    }

    private static void refuses(String method, String address, JsonNode operation) {
        var optional = !operation.path("requestBody").path("required").asBoolean();
        Stream.of("", "null", "{} {}", "{\"a\":1,\"a\":1}", "[]", "{", "\"a\"")
                .skip(optional ? 2 : 0)
                .forEach(body -> refuses(method, address, role(operation), body));
    }

    private static String role(JsonNode operation) {
        return operation.path("security").path(0).iterator().next().path(0).asText();
    }

    private static void refuses(String method, String address, String role, String body) {
        Requests.as(role)
                .urlEncodingEnabled(false)
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "nothing-is-done")
                .body(body)
                .request(method, address)
                .then()
                .statusCode(400)
                .body("code", equalTo("content-malformed"))
                .body("errors[0].message.keySet()", equalTo(Set.of("kk", "ru", "en")));
    }

    /** A template with a value of the right form for each of its parameters, which leads to nothing. */
    private static String address(String template, JsonNode operation) {
        var address = template;
        for (var parameter : operation.path("parameters")) {
            var schema = parameter.path("schema");
            var value = schema.path("type").asText().equals("integer") ? "1" : schema.has("$ref") ? NOBODY : "nobody";
            address = address.replace("{" + parameter.path("name").asText() + "}", value);
        }
        return address;
    }

    private static DynamicTest test(String method, String path, boolean guarded) {
        return DynamicTest.dynamicTest(method + " " + path, () -> {
            var stranger = answered(method, path, "*/*");
            if (guarded) {
                assertThat(stranger).isIn(UNAUTHENTICATED, UNSUPPORTED_MEDIA_TYPE);
            } else {
                assertThat(stranger).isNotEqualTo(UNAUTHENTICATED);
            }
            if (method.equals("get")) {
                var status = answered(method, path, "application/json;q=0");
                assertThat(status).isIn(UNAUTHENTICATED, 406);
            }
        });
    }

    private static int answered(String method, String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .method(
                        method.toUpperCase(Locale.ROOT),
                        method.equals("get") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
        close(answer.body());
        AnswerContract.check(
                request.method(),
                path,
                answer.statusCode(),
                name -> answer.headers().firstValue(name).orElse(null));
        return answer.statusCode();
    }

    /** A stream does not end by itself. */
    private static void close(InputStream body) throws IOException {
        body.close();
    }
}
