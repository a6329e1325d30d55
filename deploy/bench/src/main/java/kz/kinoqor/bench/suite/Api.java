package kz.kinoqor.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.kinoqor.local.stack.LocalStack;

/** Asks a service itself, behind the gateway, and throws whatever is no success. */
public final class Api {

    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final LocalStack stack;
    private final String service;

    public Api(LocalStack stack, String service) {
        this.stack = stack;
        this.service = service;
    }

    public URI address(String path) {
        return stack.address(service).resolve(path);
    }

    public String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).build()).body();
    }

    /** As somebody of this role. */
    public HttpResponse<String> post(String path, String role, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token(role))
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private String token(String role) {
        return tokens.compute(role, (_, known) -> known == null || known.isOld() ? Token.of(stack, role) : known)
                .text();
    }

    /** A token lives for a quarter of an hour, a run for longer. */
    private record Token(String text, long madeAt) {

        static Token of(LocalStack stack, String role) {
            return new Token(stack.token(role), System.nanoTime());
        }

        boolean isOld() {
            return System.nanoTime() - madeAt > TOKEN_USED_FOR.toNanos();
        }
    }
}
