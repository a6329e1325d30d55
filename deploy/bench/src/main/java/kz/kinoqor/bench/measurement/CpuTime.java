package kz.kinoqor.bench.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.local.stack.LocalStack;

/**
 * Processor time of processes with all below them, from {@code /proc/<pid>/stat}: of children that live, and, through
 * the time their parent was credited with, of those that came and went meanwhile.
 */
public final class CpuTime {

    /** User and system time, counted after the closing bracket of the name. */
    private static final int UTIME = 11;

    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;
    /** A tick is a hundredth of a second on every Linux. */
    private static final double MICROS_PER_TICK = 10_000;

    private final Map<String, Long> roots;
    private final Map<String, Double> begin;

    private CpuTime(Map<String, Long> roots) throws IOException {
        this.roots = roots;
        this.begin = read(roots);
    }

    /** Starts counting; processes by the name under which they are reported. */
    public static CpuTime of(Map<String, Long> roots) throws IOException {
        return new CpuTime(roots);
    }

    /** The same for parts of a stack, under their own names. */
    public static CpuTime of(LocalStack stack, List<String> parts) throws IOException {
        return of(parts.stream()
                .collect(Collectors.toMap(part -> part, part -> stack.part(part).pid())));
    }

    /** Processor time since then divided by the units of work done. */
    public Map<String, Double> perUnit(double units) throws IOException {
        var now = read(roots);
        var perUnit = new LinkedHashMap<String, Double>();
        now.forEach((name, micros) -> perUnit.put(name, (micros - begin.getOrDefault(name, 0.0)) / Math.max(units, 1)));
        return perUnit;
    }

    private static Map<String, Double> read(Map<String, Long> roots) throws IOException {
        var times = new LinkedHashMap<String, Double>();
        for (var entry : roots.entrySet()) {
            var micros = 0.0;
            for (long pid : family(entry.getValue())) {
                micros += micros(pid);
            }
            times.put(entry.getKey(), micros);
        }
        return times;
    }

    private static double micros(long pid) throws IOException {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            return parse(Files.readString(stat));
        } catch (NoSuchFileException gone) {
            // Its time is counted with that of its parent.
            return 0;
        }
    }

    static double parse(String stat) {
        var columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(UTIME, STIME, CUTIME, CSTIME)
                        .mapToLong(column -> Long.parseLong(columns[column]))
                        .sum()
                * MICROS_PER_TICK;
    }

    private static List<Long> family(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .map(ProcessHandle::pid)
                        .toList())
                .orElse(List.of());
    }
}
