package kz.kinoqor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A steady trickle of reads beside what is measured, twenty a second, and how long they took. */
final class Reads implements AutoCloseable {

    private static final long EVERY_MILLIS = 50;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final HttpRequest request;

    private Reads(URI address) {
        this.request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    }

    /** @param wanted whether anything is read at all */
    static Reads of(boolean wanted, URI address) {
        var reads = new Reads(address);
        if (wanted) {
            reads.clock.scheduleAtFixedRate(reads::read, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        return reads;
    }

    void goOnFor(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /** Milliseconds; 0 where nothing was read. */
    double p99() {
        var taken = millis.stream().mapToDouble(Double::doubleValue).toArray();
        return taken.length == 0 ? 0 : Figures.percentile(taken, 0.99);
    }

    private void read() {
        var begin = System.nanoTime();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            millis.add(status == 200 ? (System.nanoTime() - begin) / 1e6 : Double.POSITIVE_INFINITY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.close();
    }
}
