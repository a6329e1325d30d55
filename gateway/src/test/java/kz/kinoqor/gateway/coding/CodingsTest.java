package kz.kinoqor.gateway.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class CodingsTest {

    private static final String FILM = "/v1/films/long";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void theCompressedFormHasATagOfItsOwn() throws Exception {
        var plain = get(FILM);
        var compressed = get(FILM, "Accept-Encoding", "gzip, deflate, br");

        assertThat(header(plain, "content-encoding")).isEmpty();
        assertThat(header(plain, "etag")).contains("\"7\"");
        assertThat(header(compressed, "content-encoding")).contains("gzip");
        assertThat(header(compressed, "etag")).contains("\"7-gzip\"");
        assertThat(unzipped(compressed.body())).isEqualTo(plain.body());
        assertThat(compressed.body()).hasSizeLessThan(plain.body().length / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "gzip;q=0", "*"})
    void cachesAreToldWhatItDependsOn(String coding) throws Exception {
        assertThat(header(get(FILM, "Accept-Encoding", coding), "vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @CsvSource({"\"7\", \"7\"", "\"7-gzip\", \"7-gzip\"", "'\"6\", \"7-gzip\"', \"7-gzip\""})
    void whoHasEitherFormIsToldSo(String known, String tag) throws Exception {
        var answer = get(FILM, "If-None-Match", known, "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "etag")).contains(tag);
    }

    @Test
    void aWriteWithTheTagOfTheCompressedFormIsAWriteToTheRecord() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(Gateway.at(FILM))
                        .header("If-Match", "\"7-gzip\"")
                        .PUT(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(json(answer.body()).path("ifMatch").asText()).isEqualTo("\"7\"");
    }

    @Test
    void servicesAreNotAskedToCompress() throws Exception {
        var answer = get(FILM, "Accept-Encoding", "gzip");

        assertThat(json(unzipped(answer.body())).path("acceptEncoding").isNull())
                .isTrue();
    }

    @Test
    void headSaysWhatGetWouldSay() throws Exception {
        var head = client.send(
                HttpRequest.newBuilder(Gateway.at(FILM))
                        .header("Accept-Encoding", "gzip")
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(header(head, "etag")).contains("\"7-gzip\"");
        assertThat(header(head, "content-encoding")).contains("gzip");
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/docs", "/problems", "/openapi", "/en/nowhere"})
    void pagesAndDocumentsAreCompressed(String path) throws Exception {
        var page = get(path, "Accept", "text/html, application/xhtml+xml, */*;q=0.5", "Accept-Encoding", "gzip");

        assertThat(header(page, "content-encoding")).contains("gzip");
        assertThat(page.headers().allValues("vary").toString()).contains("Accept-Encoding");
        assertThat(unzipped(page.body())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinoqor.css", "kq-live.js"})
    void stylesAndScriptsAreCompressed(String name) throws Exception {
        var asset = get("/assets/any/" + name, "Accept-Encoding", "gzip");

        assertThat(header(asset, "content-encoding")).contains("gzip");
        assertThat(header(asset, "vary")).contains("Accept-Encoding");
    }

    @Test
    void whatIsShortIsLeftAsItIs() throws Exception {
        var answer = get("/v1/films/7", "Accept-Encoding", "gzip");

        assertThat(header(answer, "content-encoding")).isEmpty();
        assertThat(header(answer, "etag")).contains("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0, gzip", "*;q=0, gzip;q=0.1"})
    void whoTakesNothingPlainGetsNothingPlain(String coding) throws Exception {
        var answer = get("/v1/films/7", "Accept-Encoding", coding);

        assertThat(header(answer, "content-encoding")).contains("gzip");
        assertThat(json(unzipped(answer.body())).path("method").asText()).isEqualTo("GET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/films/7 | identity;q=0",
                "/v1/films/7 | br, *;q=0",
                "/v1/feed/stream | identity;q=0, gzip",
                "/en/events/stream | identity;q=0, gzip"
            })
    void whoLeavesNoCodingIsToldSo(String path, String coding) throws Exception {
        var answer = get(path, "Accept-Encoding", coding);

        assertThat(answer.statusCode()).isEqualTo(406);
        var body = header(answer, "content-encoding").isEmpty() ? answer.body() : unzipped(answer.body());
        assertThat(json(body).path("code").asText()).isEqualTo("not-acceptable");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(Gateway.at(path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }
}
