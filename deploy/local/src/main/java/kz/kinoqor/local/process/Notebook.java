package kz.kinoqor.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Named values remembered in a file that only its owner can read. */
final class Notebook {

    private static final Object PEN = new Object();

    private final Path file;

    Notebook(Path file) {
        this.file = file;
    }

    /** The value noted under this name, noting the first one if there is none. */
    String recall(String name, Supplier<String> first) {
        synchronized (PEN) {
            var noted = look(name);
            return noted.orElseGet(() -> {
                var value = first.get();
                note(name, value);
                return value;
            });
        }
    }

    Optional<String> look(String name) {
        return Optional.ofNullable(read().getProperty(name));
    }

    void note(String name, String value) {
        synchronized (PEN) {
            var values = read();
            values.setProperty(name, value);
            write(values);
        }
    }

    private Properties read() {
        var values = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return values;
    }

    private void write(Properties values) {
        try {
            var draft = Files.createTempFile(
                    file.getParent(),
                    "draft",
                    ".properties",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(draft)) {
                values.store(out, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
