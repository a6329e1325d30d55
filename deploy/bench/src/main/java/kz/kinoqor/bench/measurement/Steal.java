package kz.kinoqor.bench.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Processor time so far, in ticks, from the first line of {@code /proc/stat}.
 *
 * @param stolen taken by others on the same host
 * @param all of any kind
 */
record Steal(long stolen, long all) {

    private static final int STEAL_COLUMN = 7;
    /** Guest time is counted in user time already. */
    private static final int COLUMNS = 8;

    static Steal now() throws IOException {
        return parse(Files.readString(Path.of("/proc/stat")));
    }

    static Steal parse(String stat) {
        var ticks = Arrays.stream(stat.lines().findFirst().orElseThrow().strip().split("\\s+"))
                .skip(1)
                .limit(COLUMNS)
                .mapToLong(Long::parseLong)
                .toArray();
        return new Steal(
                ticks.length > STEAL_COLUMN ? ticks[STEAL_COLUMN] : 0,
                Arrays.stream(ticks).sum());
    }

    /** The share that was stolen since then, 0 to 1. */
    double since(Steal then) {
        var time = all - then.all;
        return time <= 0 ? 0 : (double) (stolen - then.stolen) / time;
    }
}
