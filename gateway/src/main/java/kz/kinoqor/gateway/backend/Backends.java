package kz.kinoqor.gateway.backend;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** The client behind the pages. Documents are small here; what is large streams through the passage instead. */
@Singleton
public class Backends {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client;
    private final ObjectMapper json;
    private final ExecutorService threads;

    @Inject
    Backends(ObjectMapper json, @VirtualThreads ExecutorService threads) {
        this.json = json;
        this.threads = threads;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .executor(threads)
                .build();
    }

    /** Waits for the answer, at most that long. */
    public Reply get(URI base, String path, Duration patience) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience)
                .header("Accept", "application/json")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Reply.Said(response.statusCode(), json.readTree(response.body()));
        } catch (HttpTimeoutException e) {
            return new Reply.Away("no answer in time");
        } catch (ConnectException e) {
            return new Reply.Away("no connection");
        } catch (IOException e) {
            return new Reply.Away("no readable answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Away("interrupted");
        }
    }

    /** The same beside other work. */
    public CompletableFuture<Reply> ask(URI base, String path, Duration patience) {
        return CompletableFuture.supplyAsync(() -> get(base, path, patience), threads);
    }
}
