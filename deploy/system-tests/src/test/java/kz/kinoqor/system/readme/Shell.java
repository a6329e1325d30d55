package kz.kinoqor.system.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A shell in the checkout that remembers its variables. */
final class Shell {

    /**
     * What a command printed, and how it ended.
     *
     * @param status 0 for well
     */
    record Outcome(int status, String output) {}

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z]+)=\\$\\((.*)\\)");

    private final Path folder;
    private final Map<String, String> variables = new TreeMap<>();

    Shell(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables.putAll(variables);
    }

    Outcome run(String command) {
        var assignment = ASSIGNMENT.matcher(command);
        if (!assignment.matches()) {
            return execute(command);
        }
        var outcome = execute(assignment.group(2));
        variables.put(assignment.group(1), outcome.output().strip());
        return outcome;
    }

    private Outcome execute(String command) {
        var builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(variables);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
