package kz.kinoqor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processor time of processes with their children, from {@code /proc/<pid>/stat}. */
final class CpuTime {

    /** User and system time, counted after the closing bracket of the name. */
    private static final int UTIME = 11;

    private static final int STIME = 12;
    /** A tick is a hundredth of a second on every Linux. */
    private static final double MICROS_PER_TICK = 10_000;

    private final Map<String, List<Long>> pids;
    private final Map<String, Double> begin;

    private CpuTime(Map<String, List<Long>> pids) throws IOException {
        this.pids = pids;
        this.begin = read(pids);
    }

    /** Starts counting; processes by the name under which they are reported. */
    static CpuTime of(Map<String, List<Long>> pids) throws IOException {
        return new CpuTime(pids);
    }

    /** Processor time since then divided by the units of work done. */
    Map<String, Double> perUnit(double units) throws IOException {
        var now = read(pids);
        var perUnit = new LinkedHashMap<String, Double>();
        now.forEach((name, micros) -> perUnit.put(name, (micros - begin.getOrDefault(name, 0.0)) / Math.max(units, 1)));
        return perUnit;
    }

    private static Map<String, Double> read(Map<String, List<Long>> pids) throws IOException {
        var times = new LinkedHashMap<String, Double>();
        for (var entry : pids.entrySet()) {
            var micros = 0.0;
            for (long pid : entry.getValue()) {
                micros += micros(pid);
            }
            times.put(entry.getKey(), micros);
        }
        return times;
    }

    private static double micros(long pid) throws IOException {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(stat) ? parse(Files.readString(stat)) : 0;
    }

    static double parse(String stat) {
        var columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(columns[UTIME]) + Long.parseLong(columns[STIME])) * MICROS_PER_TICK;
    }

    /** A process and all below it. */
    static List<Long> family(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(process), process.descendants())
                        .map(ProcessHandle::pid)
                        .toList())
                .orElse(List.of());
    }
}
