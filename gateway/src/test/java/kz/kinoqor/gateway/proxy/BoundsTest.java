package kz.kinoqor.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.gateway.remote.RemoteServices;
import kz.kinoqor.http.testing.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class BoundsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefusedBeforeItComes() throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            var heard = connection
                    .send("POST /v1/films HTTP/1.1\r\nHost: a\r\nContent-Length: " + 11 * MEBIBYTE + "\r\n\r\n{")
                    .heard();

            assertThat(heard)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "\"code\":\"content-too-large\"", "connection: close");
        }
    }

    @Test
    void aBodyThatGrowsTooLargeIsCutOff() throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            connection.send("POST /v1/films HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "100000\r\n" + "x".repeat(MEBIBYTE) + "\r\n";

            var heard = connection.send(chunk).send("1\r\nx\r\n").heard();

            assertThat(heard).startsWith("HTTP/1.1 413").contains("\"code\":\"content-too-large\"");
        }
    }

    @Test
    void anImportMayBeLarger() throws Exception {
        var request = HttpRequest.newBuilder(Gateway.at("/v1/films:import"))
                .POST(BodyPublishers.ofByteArray(new byte[11 * MEBIBYTE]))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"bytes\":" + 11 * MEBIBYTE);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/films/x:import",
        "PUT, /v1/films/x:import",
        "PUT, /v1/films:import",
        "POST, /v1/films/:import"
    })
    void aPathThatLooksLikeAnImportHasTheBoundOfAForm(String method, String path) throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            connection.send(
                    method + " " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + 2 * MEBIBYTE + "\r\n\r\n{");

            assertThat(connection.heard()).startsWith("HTTP/1.1 413").contains("\"code\":\"content-too-large\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/films%3Aimport", "/v1/films%3aimport"})
    void anEncodedColonIsAColonForTheBoundAndForTheService(String path) throws Exception {
        var request = HttpRequest.newBuilder(Gateway.at(path))
                .POST(BodyPublishers.ofByteArray(new byte[2 * MEBIBYTE]))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"uri\":\"/v1/films:import\"", "\"bytes\":" + 2 * MEBIBYTE);
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        given().header("X-Large", "x".repeat(17 * 1024))
                .when()
                .get("/v1/films")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("code", equalTo("headers-too-large"));
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        given().when()
                .get("/v1/films?q=" + "x".repeat(9 * 1024))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("code", equalTo("uri-too-long"));
    }

    @Test
    void aBodyThatStopsComingIsGivenUp() throws IOException {
        try (var connection = new RawConnection(Gateway.at("/"))) {
            connection.send("POST /v1/films HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{");

            assertThat(connection.heard()).startsWith("HTTP/1.1 408").contains("\"code\":\"request-stalled\"");
        }
    }
}
