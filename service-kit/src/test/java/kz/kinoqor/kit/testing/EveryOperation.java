package kz.kinoqor.kit.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** Asks every operation of the document, whatever rooms the service has, what no room should have to think of. */
public final class EveryOperation {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final int UNAUTHENTICATED = 401;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final String JSON = "application/json";
    private static final String LANGUAGES = "errors[0].message.keySet()";
    private static final String NOBODY = "01890000-0000-7000-8000-00000000000f";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private EveryOperation() {}

    /** One operation as the document has it. */
    private record Documented(String method, String template, JsonNode says) {

        String verb() {
            return method.toUpperCase(Locale.ROOT);
        }

        boolean isGuarded() {
            return says.has("security");
        }

        /** The first of those that may. */
        Optional<String> role() {
            return Optional.of(says.path("security").path(0))
                    .filter(security -> !security.isEmpty())
                    .map(security -> security.iterator().next().path(0).asText());
        }

        /** The sender may choose the id of what it sends. */
        boolean takesAnId() {
            var schema = says.at("/requestBody/content/application~1json/schema/$ref")
                    .asText()
                    .replaceFirst("#", "");
            return OpenApiDocument.live()
                    .root()
                    .at(schema + "/properties/id/anyOf/0/$ref")
                    .asText()
                    .endsWith("/UUID");
        }

        boolean takesContent() {
            return says.has("requestBody");
        }

        boolean hasAnId() {
            return address().contains(NOBODY);
        }

        boolean takesJson() {
            return says.path("requestBody").path("content").has(JSON);
        }

        /** A template with a value of the right form for each of its parameters, which leads to nothing. */
        String address() {
            var address = template;
            for (var parameter : says.path("parameters")) {
                var schema = parameter.path("schema");
                var value =
                        schema.path("type").asText().equals("integer") ? "1" : schema.has("$ref") ? NOBODY : "nobody";
                address = address.replace("{" + parameter.path("name").asText() + "}", value);
            }
            return address;
        }

        /** A request with all that the operation asks for beside its query and its content. */
        RequestSpecification request() {
            var request = role().map(Requests::as).orElseGet(Requests::anonymous);
            var media = says.path("requestBody").path("content").fieldNames();
            return request.contentType(media.hasNext() ? media.next() : JSON)
                    .urlEncodingEnabled(false)
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", "nothing-is-done");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    /** What is asked of each, whatever room it belongs to; a test for each operation. */
    public static Stream<DynamicContainer> isHeldToTheRules() {
        return Stream.of(
                container("keeps to the protocol", _ -> true, EveryOperation::keepsToTheProtocol),
                container("has one address for each id", Documented::hasAnId, EveryOperation::hasOneAddressForEachId),
                container("asks what content is", Documented::takesContent, EveryOperation::asksWhatContentIs),
                container("lets ids be chosen", Documented::takesAnId, EveryOperation::letsIdsBeChosen),
                container("knows its parameters", _ -> true, EveryOperation::knowsItsParameters),
                container("reads content as it is written", Documented::takesJson, EveryOperation::readsAsItIsWritten));
    }

    private static DynamicContainer container(String rule, Predicate<Documented> which, Check check) {
        return DynamicContainer.dynamicContainer(
                rule,
                operations()
                        .filter(which)
                        .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.hold(operation))));
    }

    private interface Check {
        void hold(Documented operation) throws Exception;
    }

    private static Stream<Documented> operations() {
        return OpenApiDocument.live().root().path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Documented(operation.getKey(), path.getKey(), operation.getValue())));
    }

    /**
     * It wants a token exactly where the document says so, its answer to a stranger is protected, and what is ruled out by
     * {@code Accept} is not sent.
     */
    private static void keepsToTheProtocol(Documented operation) throws Exception {
        var stranger = answered(operation, "*/*");
        if (operation.isGuarded()) {
            assertThat(stranger).isIn(UNAUTHENTICATED, UNSUPPORTED_MEDIA_TYPE);
        } else {
            assertThat(stranger).isNotEqualTo(UNAUTHENTICATED);
        }
        if (operation.method().equals("get")) {
            var status = answered(operation, "application/json;q=0");
            assertThat(status).isIn(UNAUTHENTICATED, 406);
        }
    }

    /** Lists are in the order of ids, so an id says when it was made, and does not lie about it. */
    private static void letsIdsBeChosen(Documented operation) {
        var millis = System.currentTimeMillis() + Duration.ofDays(2).toMillis();
        var ahead = new UUID(millis << 16 | 0x7000, 0x8000_0000_0000_0000L);
        var rules = Map.of(
                UUID.randomUUID(),
                "id-of-other-version",
                new UUID(0x7000, 1),
                "id-of-other-version",
                ahead,
                "id-ahead");
        rules.forEach((id, rule) -> operation
                .request()
                .body("{\"id\":\"%s\"}".formatted(id))
                .request(operation.method(), operation.address())
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/id' }.code", equalTo(rule)));
    }

    /** What is between a caller and the service knows an aggregate by the spelling of its id. */
    private static void hasOneAddressForEachId(Documented operation) {
        Stream.of("1890000-0-7000-8000-f", NOBODY.replace("-", ""), NOBODY + "0", "%20" + NOBODY)
                .forEach(id -> operation
                        .request()
                        .body("{}")
                        .request(operation.method(), operation.address().replace(NOBODY, id))
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("not-found")));
    }

    /** A type that is none is refused, with content or without; content of a range of types, or in other letters, too. */
    private static void asksWhatContentIs(Documented operation) throws Exception {
        for (var type : List.of("", "x", ";")) {
            assertThat(typed(operation, type, "")).isEqualTo(UNSUPPORTED_MEDIA_TYPE);
            assertThat(typed(operation, type, "{}")).isEqualTo(UNSUPPORTED_MEDIA_TYPE);
        }
        for (var type : List.of("*/*", "application/*", JSON + ";charset=windows-1251")) {
            assertThat(typed(operation, type, "{}")).isEqualTo(UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static int typed(Documented operation, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(at(operation.address()))
                .header("Content-Type", type)
                .method(operation.verb(), BodyPublishers.ofString(body));
        operation.role().ifPresent(role -> request.header("Authorization", "Bearer " + TestTokens.token(role)));
        return answered(request.build());
    }

    /**
     * A query that is wrong in one parameter.
     *
     * @param code of the problem that it is
     */
    private record Slip(String query, String parameter, String code) {}

    /**
     * What its query does not declare is refused and named, and so is what it declares where it comes twice, in other
     * letters, without a value or with one that cannot be stored.
     */
    private static void knowsItsParameters(Documented operation) {
        slips(operation.says())
                .forEach(slip -> operation
                        .request()
                        .request(operation.method(), operation.address() + "?" + slip.query())
                        .then()
                        .statusCode(400)
                        .body("code", equalTo(slip.code()))
                        .body("errors.parameter", equalTo(List.of(slip.parameter())))
                        .body(LANGUAGES, equalTo(Set.of("kk", "ru", "en"))));
    }

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
                        new Slip(name + "=%E2%80%AE", name, invalid),
                        new Slip(name + "=%ff", name, invalid),
                        new Slip(name + "=%ED%A0%80", name, invalid)));
        return Stream.concat(Stream.of(new Slip("nosuch=1", "nosuch", unknown)), declared);
    }

    /** Nothing, {@code null}, two of them and a member that stands twice are no content. */
    private static void readsAsItIsWritten(Documented operation) {
        var isOptional = !operation.says().path("requestBody").path("required").asBoolean();
        Stream.of("", "null", "{} {}", "{\"a\":1,\"a\":1}", "[]", "{", "\"a\"")
                .skip(isOptional ? 2 : 0)
                .forEach(body -> operation
                        .request()
                        .body(body)
                        .request(operation.method(), operation.address())
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("content-malformed"))
                        .body(LANGUAGES, equalTo(Set.of("kk", "ru", "en"))));
        for (var charset : List.of(UTF_16, UTF_16LE, Charset.forName("UTF-32"), ISO_8859_1)) {
            operation
                    .request()
                    .body("{\"é\":1}".getBytes(charset))
                    .request(operation.method(), operation.address())
                    .then()
                    .statusCode(400)
                    .body("errors.code", equalTo(List.of("content-not-utf8")));
        }
    }

    private static int answered(Documented operation, String accept) throws Exception {
        var isRead = operation.method().equals("get");
        return answered(HttpRequest.newBuilder(at(operation.address()))
                .header("Content-Type", JSON)
                .header("Accept", accept)
                .method(operation.verb(), isRead ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static int answered(HttpRequest request) throws Exception {
        HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
        close(answer.body());
        AnswerContract.check(
                request.method(),
                request.uri().getPath(),
                answer.statusCode(),
                name -> answer.headers().firstValue(name).orElse(null));
        return answer.statusCode();
    }

    /** A stream does not end by itself. */
    private static void close(InputStream body) throws IOException {
        body.close();
    }
}
