package kz.kinoqor.system.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;

/** A few people who read figures while somebody registers films, and how long the slowest of their reads took. */
final class OrdinaryReads {

    private static final String FIGURES = "/v1/analytics/films?groupBy=year";
    private static final int READERS = 4;
    private static final int READS = 400;
    private static final int READS_FOR_A_FILM = 40;

    private final Door door;

    OrdinaryReads(Door door) {
        this.door = door;
    }

    /** Of a hundred reads, all but one took less than this. */
    Duration p99() {
        var times = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = Collections.<Callable<List<Long>>>nCopies(READERS, this::read);
            for (var reader : threads.invokeAll(readers)) {
                times.addAll(reader.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Collections.sort(times);
        return Duration.ofNanos(times.get(times.size() * 99 / 100));
    }

    private List<Long> read() {
        var times = new ArrayList<Long>();
        for (var i = 0; i < READS; i++) {
            if (i % (READS_FOR_A_FILM * READERS) == 0) {
                register("Streamed");
            }
            var since = System.nanoTime();
            door.read(FIGURES);
            times.add(System.nanoTime() - since);
        }
        return times;
    }

    void register(String title) {
        door.send(Call.post("/v1/films", Forms.film(title, "2024"))
                        .as(Door.EDITOR)
                        .withKey(UUID.randomUUID().toString()))
                .expecting(201);
    }
}
