package kz.kinoqor.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Running;

/**
 * Who runs in a home, by the pid files: the same for the process that started the parts and for any later one.
 *
 * @param home the home
 */
public record Roll(Home home) {

    /** Every part, in the order in which a person thinks of them. */
    public static final List<String> PARTS = List.of(
            "postgres", "kafka", "connect", "catalog-service", "funding-service", "analytics-service", "gateway");

    /** From the door inwards: nobody loses what it still needs to end well. */
    private static final List<List<String>> FAREWELLS = List.of(
            List.of("gateway"),
            List.of("catalog-service", "funding-service", "analytics-service", "connect"),
            List.of("kafka", "postgres"));

    /** Enough to write class archives on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public Optional<Running> running(String part) {
        return Running.in(home.pid(part));
    }

    public boolean isComplete() {
        return PARTS.stream().allMatch(part -> running(part).isPresent());
    }

    public boolean isEmpty() {
        return PARTS.stream().allMatch(part -> running(part).isEmpty());
    }

    /** Ends every part in good order; returns when none is left. */
    public void end() {
        for (var group : FAREWELLS) {
            var farewells = group.stream()
                    .map(part -> CompletableFuture.runAsync(() -> end(part)))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(farewells).join();
        }
    }

    private void end(String part) {
        running(part).ifPresent(process -> process.end(PATIENCE));
        try {
            Files.deleteIfExists(home.pid(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
