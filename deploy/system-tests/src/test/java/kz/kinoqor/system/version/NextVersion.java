package kz.kinoqor.system.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A build of analytics as the next release might be: a copy of today's in which every table of every read model has one
 * column more. What can be rebuilt so has another definition; the feed, which cannot, has a further step.
 */
final class NextVersion {

    static final String COLUMN = "of_next_version";

    private static final String FOLDER = "db/projection/";
    private static final String FEED = FOLDER + "feed.";
    private static final Pattern TABLE = Pattern.compile("(create table \\w+ \\()");

    private NextVersion() {}

    /**
     * Makes it.
     *
     * @param app the {@code quarkus-app} folder of today's build
     * @return its {@code quarkus-run.jar}
     */
    static Path of(Path app, Path folder) {
        try (Stream<Path> files = Files.walk(app)) {
            for (var file : files.filter(NextVersion::isPartOfIt).toList()) {
                var copy = folder.resolve(app.relativize(file));
                Files.createDirectories(copy.getParent());
                if (app.relativize(file).startsWith("app")) {
                    change(file, copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return folder.resolve("quarkus-run.jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive of today's classes is of no use to it. */
    private static boolean isPartOfIt(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".jsa");
    }

    private static void change(Path jar, Path copy) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(jar));
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            var steps = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                write(entry.getName(), in, out);
                steps += entry.getName().startsWith(FEED) ? 1 : 0;
            }
            out.putNextEntry(new ZipEntry(FEED + (steps + 1) + ".sql"));
            out.write(("alter table feed_event add " + COLUMN + " int not null default 1;\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(String name, InputStream in, OutputStream out) throws IOException {
        if (name.startsWith(FOLDER) && name.endsWith(".sql") && !name.startsWith(FEED)) {
            var ddl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var next = TABLE.matcher(ddl).replaceAll("$1\n    " + COLUMN + " int not null default 1,");
            out.write(next.getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }
}
