package kz.kinoqor.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one folder in which a stack keeps everything: data, logs, process ids, ports, secrets.
 *
 * @param root an absolute path
 */
public record Home(Path root) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final long LARGE_LOG = 20L * 1024 * 1024;

    /** The home at this path, made if it is not there yet. */
    public static Home at(Path root) {
        var home = new Home(root.toAbsolutePath().normalize());
        home.made("logs");
        home.made("pids");
        return home;
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** Puts a log aside that has grown large; the one before that goes. */
    void turnOver(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put aside " + log, e);
        }
    }

    public Path pid(String part) {
        return root.resolve("pids").resolve(part + ".pid");
    }

    /** The folder of one part's data, which makes it. */
    public Path data(String part) {
        return root.resolve(part);
    }

    /** The same, made here for a part that would let others read it. */
    public Path madeData(String part) {
        return made(part);
    }

    /** The ports that this home's parts listen on, the same ones at every start. */
    public Ports ports() {
        return new Ports(new Notebook(root.resolve("ports.properties")));
    }

    /** Passwords and keys, drawn at random at first use. */
    public Secrets secrets() {
        return new Secrets(new Notebook(root.resolve("secrets.properties")));
    }

    /** Removes what parts and stack keep here, and nothing that a person may have put beside it. */
    public void empty() {
        for (var name : List.of("logs", "pids", "postgres", "postgres.draft", "kafka", "connect")) {
            remove(root.resolve(name));
        }
        for (var name : List.of("ports.properties", "secrets.properties", "jwks.json", "sample.loaded")) {
            remove(root.resolve(name));
        }
        made("logs");
        made("pids");
    }

    /** Removes a file, or a folder with everything in it. */
    public static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(path)) {
            for (var each : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }

    /** A folder in here that only its owner can look into, also where an earlier version made it for everybody. */
    private Path made(String name) {
        var folder = root.resolve(name);
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }
}
