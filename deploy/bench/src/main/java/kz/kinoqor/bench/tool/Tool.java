package kz.kinoqor.bench.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the machine that a measurement needs.
 *
 * @param debianPackage brings it
 */
public record Tool(String program, String debianPackage) {

    static final Tool WRK = new Tool("wrk", "wrk");
    static final Tool NGINX = new Tool("nginx", "nginx-light");
    static final Tool PGBENCH = new Tool("pgbench", "postgresql-contrib");

    /** Everything that the measurements need. */
    public static final List<Tool> ALL = List.of(WRK, NGINX, PGBENCH);

    private static final List<String> MORE_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin");

    public Optional<Path> find() {
        var path = System.getenv().getOrDefault("PATH", "").split(":", -1);
        var debian = folders(Path.of("/usr/lib/postgresql"));
        return Stream.of(Stream.of(path), MORE_FOLDERS.stream(), debian)
                .flatMap(folders -> folders)
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<String> folders(Path versions) {
        var children = versions.toFile().listFiles();
        return children == null ? Stream.of() : Stream.of(children).map(version -> version + "/bin");
    }

    /** Runs it to its end and returns what it printed; throws what it printed where it fails. */
    String run(List<String> arguments, Map<String, String> environment, long seconds)
            throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(find().orElseThrow(() -> new IOException(missing())).toString());
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(program + " failed: " + printed);
        }
        return printed;
    }

    public String missing() {
        return program + " is missing: apt-get install " + debianPackage;
    }
}
