package kz.kinoqor.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** The gateway's public API, as a loader uses it: what is refused for the moment is sent again with the same key. */
public final class PublicApi {

    /** Makes a bearer token for a role. */
    @FunctionalInterface
    public interface Tokens {
        String forRole(String role);
    }

    /** Refusals that time mends: a part still starting, the first request with this key at work, a film not yet known. */
    private static final Set<String> PASSING = Set.of(
            "temporarily-unavailable",
            "upstream-unreachable",
            "upstream-timeout",
            "idempotency-key-in-flight",
            "film-not-known-yet");

    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final Tokens tokens;

    PublicApi(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** Posts until it is accepted; throws what is refused for good. */
    JsonNode post(String path, String role, String key, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        for (int tried = 1; ; tried++) {
            var request = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + tokens.forRole(role))
                    .header("Idempotency-Key", key)
                    .header("Content-Type", type)
                    .POST(body)
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() < 300) {
                return JSON.readTree(response.body());
            }
            if (tried == TRIES || !isPassing(response)) {
                throw new IOException("POST " + path + " was refused: " + response.body());
            }
            Thread.sleep(PAUSE);
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(TIMEOUT).build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static boolean isPassing(HttpResponse<String> response) {
        try {
            return PASSING.contains(JSON.readTree(response.body()).path("code").asText());
        } catch (IOException e) {
            return false;
        }
    }
}
