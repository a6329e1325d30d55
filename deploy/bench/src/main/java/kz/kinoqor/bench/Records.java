package kz.kinoqor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.kinoqor.local.stack.LocalStack;

/** Makes synthetic records through the services' own APIs. */
final class Records {

    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(10);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int CREDITS = 3;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final LocalStack stack;
    private volatile Token token = new Token("", 0);

    /** A token lives for a quarter of an hour, a run for longer. */
    private record Token(String text, long madeAt) {

        boolean isOld() {
            return text.isEmpty() || System.nanoTime() - madeAt > TOKEN_USED_FOR.toNanos();
        }
    }

    Records(LocalStack stack) {
        this.stack = stack;
    }

    private String token() {
        if (token.isOld()) {
            token = new Token(stack.token("catalog-editor"), System.nanoTime());
        }
        return token.text();
    }

    UUID filmWithCredits() throws IOException, InterruptedException {
        var film = id(post("/v1/films", "application/json", film("Өлшем фильмі", 2024)));
        for (int i = 1; i <= CREDITS; i++) {
            var person = id(post("/v1/people", "application/json", """
                    {"names":[{"text":"Synthetic Person %d","lang":"en","kind":"PREFERRED"}],
                     "roles":["DIRECTOR"],"collection":"synthetic-bench"}
                    """.formatted(i)));
            post("/v1/films/" + film + "/credits", "application/json", """
                    {"contributorKind":"PERSON","contributorId":"%s","role":"DIRECTOR"}
                    """.formatted(person));
        }
        return film;
    }

    /** Registers a film and returns the answer, for its position. */
    HttpResponse<String> register(String title, int year) throws IOException, InterruptedException {
        return post("/v1/films", "application/json", film(title, year));
    }

    static String film(String title, int year) {
        return """
                {"titles":[{"text":"%s","lang":"kk","script":"Cyrl","kind":"ORIGINAL"},\
                {"text":"Synthetic film for measuring","lang":"en","script":"Latn","kind":"FESTIVAL"}],\
                "kind":"FEATURE_FICTION","stage":"COMPLETED","year":"%d","countries":["KZ","FR"],\
                "runtimeMinutes":97,"collection":"synthetic-bench"}""".formatted(title, year);
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return post(path, type, HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(catalog().resolve(path), type, body, token());
    }

    /** As somebody of this role. */
    HttpResponse<String> post(URI address, String type, HttpRequest.BodyPublisher body, String role)
            throws IOException, InterruptedException {
        return send(address, type, body, stack.token(role));
    }

    private HttpResponse<String> send(URI address, String type, HttpRequest.BodyPublisher body, String bearer)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", type)
                .POST(body)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    String get(URI address) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    URI catalog() {
        return stack.address("catalog-service");
    }

    static UUID id(HttpResponse<String> answer) throws IOException {
        var id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new IOException("no id in " + answer.body());
        }
        return UUID.fromString(id.group(1));
    }
}
