package kz.kinoqor.system.version;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;

/** Several processes of one service and people who read from them, as a load balancer shares out their requests. */
final class Fleet implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final List<Door> ready = new CopyOnWriteArrayList<>();
    private final Map<Door, Phaser> underWay = new ConcurrentHashMap<>();
    private final Map<Door, AtomicInteger> reads = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean reading = true;

    Fleet(Door first, List<String> paths) {
        join(first);
        paths.forEach(path -> threads.execute(() -> readOn(path)));
    }

    /** From now on this process gets its share. */
    void join(Door process) {
        underWay.put(process, new Phaser(1));
        reads.put(process, new AtomicInteger());
        ready.add(process);
    }

    /** This process gets no more requests; returns when it has answered those that it had. */
    void leave(Door process) {
        ready.remove(process);
        var last = underWay.remove(process);
        if (last != null) {
            last.arriveAndAwaitAdvance();
        }
    }

    /** How much a process has been asked since it joined. */
    int readsOf(Door process) {
        return reads.getOrDefault(process, new AtomicInteger()).get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void readOn(String path) {
        while (reading) {
            var process = ready.get(ThreadLocalRandom.current().nextInt(ready.size()));
            var visit = underWay.get(process);
            if (visit == null) {
                continue;
            }
            if (visit.register() == 0) {
                read(process, path);
            }
            visit.arriveAndDeregister();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void read(Door process, String path) {
        try {
            var answer = process.attempt(Call.get(path));
            if (answer.status() != 200) {
                failures.add(process.address() + " " + answer);
            }
        } catch (IOException e) {
            failures.add(process.address() + path + " " + e);
        }
        reads.getOrDefault(process, new AtomicInteger()).incrementAndGet();
    }

    @Override
    public void close() {
        reading = false;
        threads.close();
    }
}
