package kz.kinoqor.bench.suite;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.kinoqor.local.stack.LocalStack;

/** The catalog's API: makes synthetic records, marked as such. */
public final class Catalog {

    private static final String SERVICE = "catalog-service";
    private static final String EDITOR = "catalog-editor";
    private static final String JSON = "application/json";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int CREDITS = 3;

    private final Api api;

    public Catalog(LocalStack stack) {
        this.api = new Api(stack, SERVICE);
    }

    public UUID registerFilm(String title, int year) throws IOException, InterruptedException {
        return id(post("/v1/films", JSON, BodyPublishers.ofString(film(title, year))));
    }

    public UUID registerFilmWithCredits() throws IOException, InterruptedException {
        var film = registerFilm("Өлшем фильмі", 2024);
        for (int i = 1; i <= CREDITS; i++) {
            var person = id(post("/v1/people", JSON, BodyPublishers.ofString("""
                    {"names":[{"text":"Synthetic Person %d","lang":"en","kind":"PREFERRED"}],
                     "roles":["DIRECTOR"],"collection":"synthetic-bench"}
                    """.formatted(i))));
            post("/v1/films/" + film + "/credits", JSON, BodyPublishers.ofString("""
                    {"contributorKind":"PERSON","contributorId":"%s","role":"DIRECTOR"}
                    """.formatted(person)));
        }
        return film;
    }

    /** Begins an import of lines like {@link #film}; gives the operation's path. */
    public String importFilms(byte[] lines) throws IOException, InterruptedException {
        return "/v1/operations/"
                + id(post("/v1/films:import", "application/x-ndjson", BodyPublishers.ofByteArray(lines)));
    }

    public String get(String path) throws IOException, InterruptedException {
        return api.get(path);
    }

    /** What the API takes as a new film. */
    public static String film(String title, int year) {
        return """
                {"titles":[{"text":"%s","lang":"kk","script":"Cyrl","kind":"ORIGINAL"},\
                {"text":"Synthetic film for measuring","lang":"en","script":"Latn","kind":"FESTIVAL"}],\
                "kind":"FEATURE_FICTION","stage":"COMPLETED","year":"%d","countries":["KZ","FR"],\
                "runtimeMinutes":97,"collection":"synthetic-bench"}""".formatted(title, year);
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return api.post(path, EDITOR, type, body);
    }

    private static UUID id(HttpResponse<String> answer) throws IOException {
        var id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new IOException("no id in " + answer.body());
        }
        return UUID.fromString(id.group(1));
    }
}
