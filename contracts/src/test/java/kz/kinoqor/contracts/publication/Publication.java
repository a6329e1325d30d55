package kz.kinoqor.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A committed file and what the code says it should hold. Under {@code -Dkinoqor.schemas.write=true} the file follows
 * the code; otherwise a difference fails with the lines that differ.
 */
public final class Publication {

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    public static final Path SCHEMAS = MODULE.resolve("src/main/resources/schemas");
    public static final Path RELEASED = SCHEMAS.resolve("released");
    public static final Path SAMPLES = MODULE.resolve("src/main/resources/samples");
    public static final Path DOCUMENTS = MODULE.resolve("../docs/api");

    private Publication() {}

    public static void isUpToDate(Path committed, String drawn) {
        if (Boolean.getBoolean("kinoqor.schemas.write")) {
            write(committed, drawn);
        }
        assertThat(committed)
                .as(
                        "%s differs from the records; if that is meant, run the tests with -Dkinoqor.schemas.write=true",
                        committed)
                .exists()
                .hasContent(drawn);
    }

    /** The JSON files directly in a folder by name, without their ending. */
    public static Map<String, String> in(Path folder) {
        var found = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                found.put(file.getFileName().toString().replaceFirst("\\.json$", ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    public static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
