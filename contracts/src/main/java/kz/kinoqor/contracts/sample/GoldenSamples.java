package kz.kinoqor.contracts.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Every golden sample, read from the class path in the order in which they were published. */
public final class GoldenSamples {

    private static final String FOLDER = "/samples/";
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{64} {2}(?<type>[^/]+)/(?<name>[^/]+)\\.json");

    private GoldenSamples() {}

    public static List<GoldenSample> all() {
        return text("MANIFEST.sha256").lines().map(GoldenSamples::sample).toList();
    }

    /** The samples of one {@code ce_type}; none for a type that was never published. */
    public static List<GoldenSample> of(String type) {
        return all().stream().filter(sample -> sample.type().equals(type)).toList();
    }

    private static GoldenSample sample(String line) {
        var entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            throw new IllegalStateException("not an entry of the manifest: " + line);
        }
        var type = entry.group("type");
        var name = entry.group("name");
        return new GoldenSample(type, name, text(type + "/" + name + ".json"));
    }

    private static String text(String path) {
        try (var content = GoldenSamples.class.getResourceAsStream(FOLDER + path)) {
            if (content == null) {
                throw new IllegalStateException("missing from the class path: " + FOLDER + path);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
