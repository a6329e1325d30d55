package kz.kinoqor.example;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The result of this application: a line for each event. What is in it has been heard, so the file that holds the
 * result is also what makes a repetition harmless. A database would do the same with a unique key.
 */
@ApplicationScoped
class Journal {

    private final Map<String, Long> last = new HashMap<>();
    private final FileChannel file;

    @Inject
    Journal(@ConfigProperty(name = "example.journal") Path path) {
        try {
            var known = wholeLines(path);
            known.lines().map(line -> line.split(" ", -1)).forEach(line -> last.put(line[0], Long.parseLong(line[1])));
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.truncate(known.getBytes(StandardCharsets.UTF_8).length);
            file.position(file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line cut off by a crash was never acknowledged: its event comes again. */
    private static String wholeLines(Path path) throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        var text = Files.readString(path);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    synchronized void write(Event event) {
        if (event.sequence() <= last.getOrDefault(event.subject(), 0L)) {
            return;
        }
        try {
            file.write(ByteBuffer.wrap((event.line() + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last.put(event.subject(), event.sequence());
        System.out.println(event.line());
    }

    @PreDestroy
    void close() throws IOException {
        file.close();
    }
}
