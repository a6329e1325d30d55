package kz.kinoqor.http.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where the issuer publishes its keys: an address or a file. A read is bounded in size, and over HTTP in time. */
final class KeySource {

    static final int LARGEST = 256 * 1024;

    private final URI location;
    private final Duration patience;
    private final HttpClient client;

    KeySource(String location, Duration patience) {
        this.location = location.contains(":")
                ? URI.create(location)
                : Path.of(location).toUri();
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** @throws IOException when there is no whole document of at most {@link #LARGEST} bytes within the patience */
    String read() throws IOException, InterruptedException {
        return "file".equals(location.getScheme()) ? file() : answer();
    }

    private String file() throws IOException {
        try (var content = Files.newInputStream(Path.of(location))) {
            var bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("more than " + LARGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The client's own timeout ends with the headers of the answer, so the whole exchange is bounded here. */
    private String answer() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(location)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        var exchange = client.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
        try {
            var answer = exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + patience, e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    @Override
    public String toString() {
        return location.toString();
    }
}
