package kz.kinoqor.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a table was made.
 *
 * @param command what was asked for
 */
public record Machine(String date, String command, String method, String processor, int cores, String java) {

    public static Machine here(String date, List<String> command, String method) throws IOException {
        var processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
        return new Machine(
                date,
                String.join(" ", command),
                method,
                processor,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version", ""));
    }

    String text() {
        return """
                # Benchmarks, %s

                `./kinoqor bench %s` on %d cores of %s, Java %s, PostgreSQL 18 with the same durability on both
                sides, load and all parts on one machine. %s

                """.formatted(date, command, cores, processor, java, method);
    }
}
