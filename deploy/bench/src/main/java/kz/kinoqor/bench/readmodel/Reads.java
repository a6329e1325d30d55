package kz.kinoqor.bench.readmodel;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.local.stack.LocalStack;

/** A steady trickle of reads of the live film census, twenty a second, and how long they took. */
final class Reads implements AutoCloseable {

    private static final String ANALYTICS = "analytics-service";
    private static final String QUESTION = "/v1/analytics/films?groupBy=kind";
    private static final int PER_SECOND = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final HttpRequest request;
    private final CpuTime cpu;

    private Reads(LocalStack stack) throws IOException {
        this.request = HttpRequest.newBuilder(stack.address(ANALYTICS).resolve(QUESTION))
                .timeout(Duration.ofSeconds(10))
                .build();
        this.cpu = CpuTime.of(stack, List.of(ANALYTICS, "postgres"));
    }

    /** Begins at once. */
    static Reads of(LocalStack stack) throws IOException {
        var reads = new Reads(stack);
        reads.clock.scheduleAtFixedRate(
                reads::read, 0, TimeUnit.SECONDS.toMillis(1) / PER_SECOND, TimeUnit.MILLISECONDS);
        return reads;
    }

    /** What there was of them until now; the time of the processes is for all that they did meanwhile. */
    Round round() throws IOException {
        var taken = millis.stream().mapToDouble(Double::doubleValue).toArray();
        return Round.of(PER_SECOND, taken, cpu.perUnit(taken.length));
    }

    /** A read that fails has taken for ever. */
    private void read() {
        var begin = System.nanoTime();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            millis.add(status == 200 ? (System.nanoTime() - begin) / 1e6 : Double.POSITIVE_INFINITY);
        } catch (IOException e) {
            millis.add(Double.POSITIVE_INFINITY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.shutdownNow();
    }
}
