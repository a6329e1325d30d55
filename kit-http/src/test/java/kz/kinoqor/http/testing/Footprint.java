package kz.kinoqor.http.testing;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

/**
 * What a server keeps in memory.
 *
 * @param meters with their labels, without those of the JVM and of the client of Kafka, which come when they come
 * @param heap in bytes, without what is garbage; a coarse net, which small leaks slip through
 */
record Footprint(Set<String> meters, int loggers, long heap) {

    private static final int FEW_LOGGERS = 20;
    private static final long LITTLE_HEAP = 8L * 1024 * 1024;

    static Footprint of(MeterRegistry meters) {
        System.gc();
        System.gc();
        return new Footprint(
                meters.getMeters().stream()
                        .map(meter -> meter.getId().toString())
                        .filter(id -> !id.contains("'jvm.") && !id.contains("'kafka."))
                        .collect(Collectors.toSet()),
                Collections.list(LogManager.getLogManager().getLoggerNames()).size(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** What is more than it was, a sentence each. */
    List<String> growthSince(Footprint before) {
        var growth = new ArrayList<String>();
        var fresh = new TreeSet<>(meters);
        fresh.removeAll(before.meters);
        if (!fresh.isEmpty()) {
            growth.add(fresh.size() + " more meters: "
                    + fresh.stream().limit(FEW_LOGGERS).toList());
        }
        if (loggers - before.loggers > FEW_LOGGERS) {
            growth.add((loggers - before.loggers) + " more loggers");
        }
        if (heap - before.heap > LITTLE_HEAP) {
            growth.add((heap - before.heap) / 1024 + " more KiB of heap");
        }
        return growth;
    }
}
