package kz.kinoqor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.local.stack.LocalStack;

/**
 * P8: from an acknowledged write at the catalog to its appearance in analytics, at 200 a second, beside produce to
 * consume on the same broker at the same rate. Open loop: a write leaves at its time, whatever became of those before.
 */
final class Visibility implements Measurement {

    private static final int PER_SECOND = 200;
    private static final int CLIENTS = 8;
    private static final Duration SPELL = Duration.ofSeconds(20);
    private static final int MOST_SPELLS = 30;
    private static final long GAP_NANOS = 1_000_000_000L / PER_SECOND;
    private static final Duration LATEST = Duration.ofSeconds(20);

    private final LocalStack stack;
    private final Records records;
    private final AtomicInteger number = new AtomicInteger();

    Visibility(LocalStack stack) {
        this.stack = stack;
        this.records = new Records(stack);
    }

    @Override
    public String name() {
        return "P8";
    }

    @Override
    public String what() {
        return "commit → visible in analytics at 200/s / raw Kafka produce → consume";
    }

    @Override
    public List<Bar> bars() {
        return List.of(
                new Bar("p50 ms", Round::p50, 30, 12, Bar.Better.LESS),
                new Bar("p99 ms", Round::p99, 20, 8, Bar.Better.LESS));
    }

    @Override
    public void prepare() {
        // the reference lays its own topic
    }

    /**
     * In spells of one length, however short the rest is asked to be, until a write costs no less than it did: two
     * processors carry two hundred a second and their own compilers at once only by letting both wait.
     */
    @Override
    public void warm(Duration time) throws Exception {
        reference(SPELL);
        var cost = new Settling();
        try (var _ = new Arrivals(feed())) {
            for (int spell = 1; spell <= MOST_SPELLS && !cost.isSettled(); spell++) {
                cost.add(aFewAtATime(SPELL));
            }
        }
        subject(SPELL);
    }

    /** Returns what a write has cost, in processor time, with a few clients who each wait for their answer. */
    private double aFewAtATime(Duration time) throws Exception {
        var cpu = CpuTime.of(pids());
        var begin = System.nanoTime();
        var client = (Callable<Integer>) () -> {
            int registered = 0;
            for (; System.nanoTime() - begin < time.toNanos(); registered++) {
                register();
            }
            return registered;
        };
        int registered = 0;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                registered += outcome.get();
            }
        }
        return cpu.perUnit(registered).values().stream().reduce(0.0, Double::sum);
    }

    @Override
    public Round reference(Duration time) throws Exception {
        try (var echo = new KafkaEcho(stack.bootstrapServers())) {
            var cpu = CpuTime.of(pids());
            var count = pace(time, echo::send);
            return round(count, echo.await(count, LATEST), cpu);
        }
    }

    @Override
    public Round subject(Duration time) throws Exception {
        try (var arrivals = new Arrivals(feed());
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var cpu = CpuTime.of(pids());
            var count = pace(time, () -> senders.execute(() -> write(arrivals)));
            return round(count, arrivals.await(count, LATEST), cpu);
        }
    }

    private URI feed() {
        return stack.address("analytics-service").resolve("/v1/feed/stream");
    }

    private void write(Arrivals arrivals) {
        try {
            arrivals.acknowledged(register(), System.nanoTime());
        } catch (UncheckedIOException e) {
            arrivals.failed(e);
        }
    }

    private UUID register() {
        try {
            return Records.id(records.register("Өлшем " + number.incrementAndGet(), 2024));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int pace(Duration time, Runnable send) {
        var begin = System.nanoTime();
        var count = (int) (time.toNanos() / GAP_NANOS);
        for (int i = 0; i < count; i++) {
            for (var due = begin + i * GAP_NANOS; System.nanoTime() < due; ) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            send.run();
        }
        return count;
    }

    private static Round round(int count, double[] millis, CpuTime cpu) throws IOException {
        return new Round(
                PER_SECOND, Figures.percentile(millis, 0.50), Figures.percentile(millis, 0.99), cpu.perUnit(count));
    }

    private Map<String, Long> pids() {
        return Map.of(
                "catalog", stack.part("catalog-service").pid(),
                "postgres", stack.part("postgres").pid(),
                "connect", stack.part("connect").pid(),
                "kafka", stack.part("kafka").pid(),
                "analytics", stack.part("analytics-service").pid());
    }
}
