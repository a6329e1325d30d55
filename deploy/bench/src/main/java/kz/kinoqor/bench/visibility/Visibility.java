package kz.kinoqor.bench.visibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.bench.measurement.Measurement;
import kz.kinoqor.bench.measurement.Settling;
import kz.kinoqor.bench.suite.Catalog;
import kz.kinoqor.bench.suite.ReadModels;
import kz.kinoqor.local.stack.LocalStack;

/**
 * P8: from an acknowledged write at the catalog to its appearance in analytics, at 200 and at 50 a second, beside produce to
 * consume on the same broker at the same rate.
 */
public final class Visibility implements Measurement {

    private static final Pace BRISKLY = new Pace(200);
    private static final Pace SLOWLY = new Pace(50);
    private static final Duration LATEST = Duration.ofSeconds(20);
    private static final List<String> PARTS =
            List.of("catalog-service", "postgres", "connect", "kafka", "analytics-service");

    private static final int CLIENTS = 8;
    private static final Duration SPELL = Duration.ofSeconds(20);
    /** Nine minutes where one and a half are asked for. */
    private static final int AT_MOST_TIMES = 6;

    private final LocalStack stack;
    private final Catalog catalog;
    private final ReadModels readModels;
    private final AtomicInteger number = new AtomicInteger();

    public Visibility(LocalStack stack) {
        this.stack = stack;
        this.catalog = new Catalog(stack);
        this.readModels = new ReadModels(stack);
    }

    @Override
    public Set<Bar> bars() {
        return EnumSet.of(Bar.VISIBLE_P50, Bar.VISIBLE_P99, Bar.VISIBLE_P50_SLOWLY);
    }

    @Override
    public void prepare() {
        // the reference lays its own topic
    }

    /**
     * In spells of one length, however short the rest is asked to be, until a write costs no less than it did or six times
     * as long as was asked for: two processors carry two hundred a second and their own compilers at once only by letting
     * both wait.
     */
    @Override
    public void warm(Duration time) throws Exception {
        byKafka(SPELL, BRISKLY);
        var latest = System.nanoTime() + AT_MOST_TIMES * time.toNanos();
        var cost = new Settling();
        try (var _ = new Arrivals(feed())) {
            while (!cost.isSettled() && System.nanoTime() < latest) {
                cost.add(aFewAtATime(SPELL));
            }
        }
        bySuite(SPELL, BRISKLY);
    }

    @Override
    public Map<Bar, Pair> turn(Duration round) throws Exception {
        var briskly = new Pair(byKafka(round, BRISKLY), bySuite(round, BRISKLY));
        var slowly = new Pair(byKafka(round, SLOWLY), bySuite(round, SLOWLY));
        var turn = new EnumMap<Bar, Pair>(Bar.class);
        turn.put(Bar.VISIBLE_P50, briskly);
        turn.put(Bar.VISIBLE_P99, briskly);
        turn.put(Bar.VISIBLE_P50_SLOWLY, slowly);
        return turn;
    }

    /** Returns what a write has cost, in processor time, with a few clients who each wait for their answer. */
    private double aFewAtATime(Duration time) throws Exception {
        var cpu = CpuTime.of(stack, PARTS);
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

    private Round byKafka(Duration time, Pace pace) throws Exception {
        readModels.awaitCaughtUp();
        try (var echo = new KafkaEcho(stack.bootstrapServers())) {
            var cpu = CpuTime.of(stack, List.of("kafka"));
            var count = pace.keep(time, echo::send);
            return Round.of(pace.perSecond(), echo.await(count, LATEST), cpu.perUnit(count));
        }
    }

    private Round bySuite(Duration time, Pace pace) throws Exception {
        try (var arrivals = new Arrivals(feed());
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var cpu = CpuTime.of(stack, PARTS);
            var count = pace.keep(time, () -> senders.execute(() -> write(arrivals)));
            return Round.of(pace.perSecond(), arrivals.await(count, LATEST), cpu.perUnit(count));
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
            return catalog.registerFilm("Өлшем " + number.incrementAndGet(), 2024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
