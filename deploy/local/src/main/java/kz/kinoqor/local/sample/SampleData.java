package kz.kinoqor.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads the sample data through the public API, as anybody could: records one by one, the reference films by the bulk
 * import. Every request carries a key made of its place in the files, so loading again, or going on after a crash, adds
 * nothing twice.
 */
public final class SampleData {

    private static final List<String> RECORDS = List.of("sourced.ndjson", "synthetic.ndjson");
    private static final String REFERENCE_FILMS = "films-bechdel.csv";
    private static final String IMPORT =
            "/v1/films:import?collection=reference-bechdel&titleLang=en&decodeHtmlEntities=true"
                    + "&sourceId=fivethirtyeight-bechdel";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final PublicApi api;
    private final Consumer<String> progress;

    private SampleData(PublicApi api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
    }

    /**
     * @param tokens makes a token for a role
     * @param progress is told one line now and then
     */
    public static void load(URI gateway, PublicApi.Tokens tokens, Consumer<String> progress)
            throws IOException, InterruptedException {
        var sample = new SampleData(new PublicApi(gateway, tokens), progress);
        for (var file : RECORDS) {
            sample.loadRecords(file);
        }
        sample.importReferenceFilms();
    }

    private void loadRecords(String file) throws IOException, InterruptedException {
        var number = 0;
        try (var lines = open(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var record = JSON.readTree(line);
                api.post(
                        record.path("post").asText(),
                        record.path("role").asText(),
                        "sample-" + file + "-" + number,
                        "application/json",
                        BodyPublishers.ofString(record.path("body").toString()));
            }
        }
        progress.accept(number + " records of " + file);
    }

    private void importReferenceFilms() throws IOException, InterruptedException {
        byte[] csv;
        try (var file = SampleData.class.getResourceAsStream("/sample/" + REFERENCE_FILMS)) {
            if (file == null) {
                throw new IOException(REFERENCE_FILMS + " is missing");
            }
            csv = file.readAllBytes();
        }
        var operation = api.post(
                IMPORT, "catalog-editor", "sample-" + REFERENCE_FILMS, "text/csv", BodyPublishers.ofByteArray(csv));
        var done = await(operation);
        var counts = done.path("progress");
        progress.accept("%d films of %s (%d there before, %d refused)"
                .formatted(
                        counts.path("accepted").asInt(),
                        REFERENCE_FILMS,
                        counts.path("alreadyPresent").asInt(),
                        counts.path("rejected").asInt()));
    }

    private JsonNode await(JsonNode operation) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        var path = "/v1/operations/" + operation.path("id").asText();
        while (true) {
            var now = api.get(path);
            switch (now.path("state").asText()) {
                case "SUCCEEDED" -> {
                    return now;
                }
                case "FAILED", "CANCELLED" -> throw new IOException("the import ended badly: " + now);
                default -> {
                    if (Instant.now().isAfter(deadline)) {
                        throw new IOException("the import takes longer than " + PATIENCE + ": " + now);
                    }
                    Thread.sleep(Duration.ofMillis(200));
                }
            }
        }
    }

    private static BufferedReader open(String file) throws IOException {
        var stream = SampleData.class.getResourceAsStream("/sample/" + file);
        if (stream == null) {
            throw new IOException(file + " is missing");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
