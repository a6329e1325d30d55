package kz.kinoqor.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The source tree that the parts are started from.
 *
 * <p>Broker and relay run on jars of their own (another Kafka than the services' client), so they are taken from this
 * module's build folder and never from the class path of whoever starts them.
 *
 * @param root the folder that holds {@code deploy/local}
 */
public record Checkout(Path root) {

    /** The checkout around the working folder, or the one that the system property {@code kinoqor.checkout} names. */
    public static Checkout find() {
        var start = Path.of(System.getProperty("kinoqor.checkout", "")).toAbsolutePath();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException(start + " is not inside a checkout of Kinoqor");
    }

    /** A folder or file below the root, named with slashes. */
    public Path at(String name) {
        return root.resolve(name);
    }

    /** What this module's build produced; where it really is, so that a class path names it in one way only. */
    public Path built() {
        var built = at("deploy/local/target");
        try {
            return built.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("build deploy/local first: " + built + " cannot be read", e);
        }
    }

    /** Where the classes of one of this module's own programs are kept between its starts. */
    public Path archive(String program) {
        return built().resolve(program + ".jsa");
    }

    /** Every jar of the broker and the relay, in a stable order. */
    public List<Path> libraries() {
        var folder = built().resolve("lib");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("build deploy/local first: " + folder + " cannot be read", e);
        }
    }

    /** The class path of the broker and the relay: jars alone and always in one order, as class archives demand. */
    public String classPath() {
        return Stream.concat(Stream.of(built().resolve("local.jar")), libraries().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
