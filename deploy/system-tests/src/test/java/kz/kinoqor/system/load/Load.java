package kz.kinoqor.system.load;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.Door;
import org.awaitility.Awaitility;

/**
 * A steady stream of writes through the gateway at a bounded rate. Writes to one aggregate follow each other; writes to
 * several overlap. What a fault leaves in doubt is asked again with the same key until it is known.
 */
public final class Load implements AutoCloseable {

    /** Writes that may wait for their answers at one time. */
    public static final int AT_ONCE = 24;

    private final History history = new History();
    private final Wishes wishes;
    private final Client client;
    private final Random random;
    private final ConcurrentLinkedQueue<Work> idle = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<UUID> funds = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Phaser underWay = new Phaser(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("load").factory());

    private Load(Door door, String name, long seed) {
        this.wishes = new Wishes(name);
        this.client = new Client(door, history);
        this.random = new Random(seed);
    }

    /**
     * Starts to write.
     *
     * @param name part of everything it writes
     * @param perSecond writes begun in a second, while the suite keeps up
     * @param seed decides what is written in which order
     */
    public static Load start(Door door, String name, int perSecond, long seed) {
        var load = new Load(door, name, seed);
        load.clock.scheduleAtFixedRate(load::tick, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
        return load;
    }

    public History history() {
        return history;
    }

    /** Waits until so many more writes have been acknowledged. */
    public void awaitMore(int writes) {
        var goal = history.acknowledged() + writes;
        Awaitility.await(writes + " more writes")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> history.acknowledged() >= goal);
    }

    /** Begins nothing more, and returns when it is known what became of everything that was begun. */
    public History finish() {
        clock.close();
        underWay.arriveAndAwaitAdvance();
        return history;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }

    private void tick() {
        if (!places.tryAcquire()) {
            return;
        }
        underWay.register();
        var number = begun.getAndIncrement();
        var dice = random.nextInt(10);
        threads.execute(() -> {
            try {
                begin(number, dice);
            } finally {
                places.release();
                underWay.arriveAndDeregister();
            }
        });
    }

    /** Four in ten begin a film, one a fund; the others go on with a film that nobody else is writing to. */
    private void begin(int number, int dice) {
        var film = dice < 4 ? null : idle.poll();
        if (dice == 9 || funds.isEmpty()) {
            client.carryOut(wishes.fund(number)).map(Answer::id).ifPresent(funds::add);
        } else if (film == null) {
            client.carryOut(wishes.film(number)).map(Work::registered).ifPresent(idle::add);
        } else {
            goOn(film, number, dice);
        }
    }

    private void goOn(Work film, int number, int dice) {
        switch (dice) {
            case 4, 5 ->
                idle.add(client.carryOut(wishes.stage(number, film))
                        .map(film::moved)
                        .orElse(film));
            case 6 ->
                idle.add(client.carryOut(wishes.title(number, film))
                        .map(film::titled)
                        .orElse(film));
            case 7 -> {
                client.carryOut(wishes.staleTitle(number, film));
                idle.add(film);
            }
            default -> {
                Optional.ofNullable(funds.peek()).ifPresent(fund -> client.carryOut(wishes.award(number, film, fund)));
                idle.add(film);
            }
        }
    }
}
