package kz.kinoqor.system.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;

/**
 * People who read figures while somebody registers films. They come when they come, whether the ones before them have
 * their answers or not, and what counts is how long each has waited since.
 */
final class OrdinaryReads {

    private static final String FIGURES = "/v1/analytics/films?groupBy=year";
    private static final int READERS = 4;
    private static final int READS = 300;
    private static final int READS_A_SECOND = 100;
    private static final int READS_FOR_A_FILM = 80;

    private final Door door;

    OrdinaryReads(Door door) {
        this.door = door;
    }

    /** Until the services have met so many reads, side by side, that they are as fast as they will be. */
    void warmUp() {
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (var i = 0; i < READERS * READS; i++) {
                threads.execute(() -> door.read(FIGURES));
            }
        }
    }

    /** Of a hundred reads, all but one took less than this. Twice, and the better: one pause of a collector is no answer. */
    Duration p99() {
        return Collections.min(List.of(once(), once()));
    }

    private Duration once() {
        var times = new ArrayList<CompletableFuture<Long>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime();
            for (var i = 0; i < READS; i++) {
                var due = begin + i * Duration.ofSeconds(1).toNanos() / READS_A_SECOND;
                var then = CompletableFuture.delayedExecutor(due - System.nanoTime(), TimeUnit.NANOSECONDS, threads);
                times.add(CompletableFuture.supplyAsync(() -> read(due), then));
                if (i % READS_FOR_A_FILM == 0) {
                    CompletableFuture.runAsync(() -> register("Streamed"), then);
                }
            }
            return p99(times.stream().map(CompletableFuture::join).toList());
        }
    }

    private long read(long due) {
        door.read(FIGURES);
        return System.nanoTime() - due;
    }

    private static Duration p99(List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return Duration.ofNanos(sorted.get(sorted.size() * 99 / 100));
    }

    void register(String title) {
        door.send(Call.post("/v1/films", Forms.film(title, "2024"))
                        .as(Door.EDITOR)
                        .withKey(UUID.randomUUID().toString()))
                .expecting(201);
    }
}
