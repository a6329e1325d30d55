package kz.kinoqor.catalog.film;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.film;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.LongStream;
import kz.kinoqor.kit.testing.OutboxRows;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Two writers who have seen the same revision: one of them wins, and the other hears of it. */
@QuarkusTest
class FilmRivalsTest {

    private static final int ROUNDS = 1000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = TestTokens.token("catalog-editor");

    @Test
    void noUpdateIsLostInAThousandRounds() throws IOException, InterruptedException {
        var film = film("Contested");
        for (int round = 1; round <= ROUNDS; round++) {
            var one = http.sendAsync(describe(film, round, 2 * round), HttpResponse.BodyHandlers.discarding());
            var other = http.send(describe(film, round, 2 * round + 1), HttpResponse.BodyHandlers.discarding());

            var statuses = new int[] {one.join().statusCode(), other.statusCode()};
            assertThat(statuses).as("round " + round).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(anybody().get("/v1/films/" + film).<Integer>path("revision")).isEqualTo(1 + ROUNDS);
        assertThat(OutboxRows.of(film))
                .extracting(OutboxRows.Row::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + ROUNDS).boxed().toList());
    }

    private HttpRequest describe(UUID film, int seen, int minutes) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/films/" + film))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + seen + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"kind\": \"HYBRID\", \"runtimeMinutes\": " + minutes + "}"))
                .build();
    }
}
