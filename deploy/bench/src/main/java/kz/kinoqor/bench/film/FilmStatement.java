package kz.kinoqor.bench.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The catalog's own statement for a film by its id, read from its source so that both sides of the comparison run the
 * same, whatever becomes of it.
 */
final class FilmStatement {

    private static final Path SOURCE = Path.of("catalog-service/src/main/java/kz/kinoqor/catalog/film/FilmViews.java");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL);

    private FilmStatement() {}

    /** As a pgbench script for one film. */
    static String of(UUID film) throws IOException {
        var source = Files.readString(checkout().resolve(SOURCE));
        return of(source, film);
    }

    static String of(String source, UUID film) throws IOException {
        var columns = block(source, "COLUMNS =");
        var byId = block(source, "BY_ID =");
        return (columns + byId).replaceFirst("\\?\\s*$", "'" + film + "'").strip() + ";\n";
    }

    private static String block(String source, String after) throws IOException {
        var at = source.indexOf(after);
        var block = TEXT_BLOCK.matcher(source);
        if (at < 0 || !block.find(at)) {
            throw new IOException("no text block after " + after + " in " + SOURCE);
        }
        return block.group(1).stripIndent();
    }

    private static Path checkout() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(SOURCE))) {
                return folder;
            }
        }
        throw new IOException("run this from within the checkout");
    }
}
