package kz.kinoqor.system.rebuild;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;

/** People who read the same pages over and over, and remember each time that they could not. */
final class Readers implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Door door;
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean reading = true;

    private Readers(Door door) {
        this.door = door;
    }

    static Readers of(Door door, List<String> paths) {
        var readers = new Readers(door);
        paths.forEach(path -> readers.threads.execute(() -> readers.readOn(path)));
        return readers;
    }

    int reads() {
        return reads.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void readOn(String path) {
        while (reading) {
            try {
                var answer = door.attempt(Call.get(path));
                if (answer.status() != 200) {
                    failures.add(answer.toString());
                }
            } catch (IOException e) {
                failures.add(path + " " + e);
            }
            reads.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        reading = false;
        threads.close();
    }
}
