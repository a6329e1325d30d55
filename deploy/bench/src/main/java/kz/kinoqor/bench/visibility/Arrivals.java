package kz.kinoqor.bench.visibility;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kinoqor.bench.measurement.Overrun;
import org.jspecify.annotations.Nullable;

/** Watches the event feed, and notes when each subject first appears there. */
final class Arrivals implements AutoCloseable {

    private static final Pattern SUBJECT = Pattern.compile("\"subject\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
    private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Stream<String> lines;

    Arrivals(URI feed) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(feed)
                .header("Accept", "text/event-stream")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException(feed + " answered " + answer.statusCode());
        }
        lines = answer.body();
        Thread.ofPlatform().daemon().name("arrivals").start(this::watch);
    }

    /** From here on its event may be anywhere between the outbox and the feed. */
    void acknowledged(UUID subject, long nanos) {
        acknowledged.put(subject, nanos);
    }

    void failed(Exception e) {
        failure.compareAndSet(null, e);
    }

    /** Milliseconds from acknowledgement to appearance, once that many are complete. */
    double[] await(int count, Duration latest) throws Exception {
        var deadline = System.nanoTime() + latest.toNanos();
        while (acknowledged.size() < count || !seen.keySet().containsAll(acknowledged.keySet())) {
            var failed = failure.get();
            if (failed != null) {
                throw new Overrun(failed);
            }
            if (System.nanoTime() > deadline) {
                throw new Overrun("of " + count + " writes " + acknowledged.size() + " were acknowledged and "
                        + seen.size() + " seen within " + latest);
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        return acknowledged.entrySet().stream()
                .mapToDouble(entry -> Math.max(0, (seen.getOrDefault(entry.getKey(), 0L) - entry.getValue()) / 1e6))
                .toArray();
    }

    private void watch() {
        try {
            lines.forEach(line -> {
                var now = System.nanoTime();
                var subject = SUBJECT.matcher(line);
                if (line.startsWith("data:") && subject.find()) {
                    seen.putIfAbsent(UUID.fromString(subject.group(1)), now);
                }
            });
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
