package kz.kinoqor.system.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Where nothing happens there is nothing to say: a line every second hides the one that matters. */
@SystemTest
@Order(12)
class IdleLogTest {

    private final Suite suite;
    private final TreeMap<String, Integer> ends = new TreeMap<>();

    IdleLogTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void aProcessThatIsAskedNothingWritesNothingIntoItsLog() {
        news();

        await().atMost(Duration.ofSeconds(20))
                .during(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(news()).isEmpty());
    }

    /** What was added to the logs since this was asked last. */
    private List<String> news() {
        return Suite.OWN_PARTS.stream()
                .flatMap(process -> {
                    var lines = lines(suite.part(process).log());
                    var end = ends.put(process, lines.size());
                    return lines
                            .subList(end == null ? lines.size() : Math.min(end, lines.size()), lines.size())
                            .stream();
                })
                .toList();
    }

    private static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
