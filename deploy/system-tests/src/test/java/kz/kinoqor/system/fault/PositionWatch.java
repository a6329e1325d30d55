package kz.kinoqor.system.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.system.stack.Suite;

/** Notes where every reader stands, look after look. */
final class PositionWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 250;
    private static final String POSITIONS = """
            select subscription || ' on ' || topic || '/' || partition as reader, next_offset
              from inbox_position
            """;

    private final Suite suite;
    private final ConcurrentLinkedQueue<Map<String, Long>> looks = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("position-watch").factory());

    private PositionWatch(Suite suite) {
        this.suite = suite;
    }

    static PositionWatch over(Suite suite) {
        var watch = new PositionWatch(suite);
        watch.clock.scheduleWithFixedDelay(watch::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** Everything seen until now, this moment included. */
    List<Map<String, Long>> looks() {
        look();
        return List.copyOf(looks);
    }

    private synchronized void look() {
        var positions = new HashMap<String, Long>();
        for (var database : List.of("analytics", "funding")) {
            suite.database(database)
                    .query(POSITIONS, row -> Map.entry(row.getString("reader"), row.getLong("next_offset")))
                    .forEach(reader -> positions.put(reader.getKey(), reader.getValue()));
        }
        looks.add(positions);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
