package kz.kinoqor.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder in which a stack keeps everything: data, logs, process ids, ports, secrets.
 *
 * @param root an absolute path
 */
public record Home(Path root) {

    /** The home at this path, made if it is not there yet. */
    public static Home at(Path root) {
        var home = new Home(root.toAbsolutePath().normalize());
        home.make("logs");
        home.make("pids");
        return home;
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    public Path pid(String part) {
        return root.resolve("pids").resolve(part + ".pid");
    }

    /** The folder of one part's data; the part makes it. */
    public Path data(String part) {
        return root.resolve(part);
    }

    /** The ports that this home's parts listen on, the same ones at every start. */
    public Ports ports() {
        return new Ports(new Notebook(root.resolve("ports.properties")));
    }

    /** Passwords and keys, drawn at random at first use. */
    public Secrets secrets() {
        return new Secrets(new Notebook(root.resolve("secrets.properties")));
    }

    /** Removes everything in it, and the folder itself. */
    public void delete() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(root)) {
            List<Path> deepestFirst =
                    everything.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + root, e);
        }
    }

    private void make(String folder) {
        try {
            Files.createDirectories(root.resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + root.resolve(folder), e);
        }
    }
}
