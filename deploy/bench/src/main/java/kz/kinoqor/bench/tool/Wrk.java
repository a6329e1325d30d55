package kz.kinoqor.bench.tool;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Closed-loop HTTP load. */
public final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("([0-9]+) requests in");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses:|Socket errors:");
    private static final int GRACE = 30;

    /** Requests are made before the load begins: what is measured is not how fast they are written. */
    private static final String MANY_PATHS = """
            local requests, last = {}, 0
            function init()
              for path in io.lines("%s") do requests[#requests + 1] = wrk.format("GET", path) end
            end
            function request()
              last = last %% #requests + 1
              return requests[last]
            end
            """;

    private Wrk() {}

    /** One address over and over. Throws where any answer was no success: a fast refusal is no throughput. */
    public static Load load(URI target, int connections, Duration time, List<String> headers)
            throws IOException, InterruptedException {
        var options = new ArrayList<String>();
        headers.forEach(header -> options.addAll(List.of("-H", header)));
        return run(target, connections, time, options);
    }

    /** Many paths of one server, see {@link #script}. */
    public static Load load(URI server, int connections, Duration time, Path script)
            throws IOException, InterruptedException {
        return run(server, connections, time, List.of("-s", script.toString()));
    }

    /** Writes down what goes through these paths in their order, again and again. */
    public static Path script(Path folder, String name, List<String> paths) throws IOException {
        Files.createDirectories(folder);
        var lines = Files.write(folder.resolve(name + ".paths"), paths);
        return Files.writeString(folder.resolve(name + ".lua"), MANY_PATHS.formatted(lines.toAbsolutePath()));
    }

    private static Load run(URI target, int connections, Duration time, List<String> options)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-t1", "-c" + connections, "-d" + Math.max(1, time.toSeconds()) + "s"));
        arguments.addAll(options);
        arguments.add(target.toString());
        var printed = Tool.WRK.run(arguments, Map.of(), time.toSeconds() + GRACE);
        if (FAILURES.matcher(printed).find()) {
            throw new IOException(target + " refused or lost requests:\n" + printed);
        }
        return Load.read(RATE, COUNT, printed);
    }
}
