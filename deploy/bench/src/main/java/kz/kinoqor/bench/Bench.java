package kz.kinoqor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.local.stack.LocalStack;
import kz.kinoqor.local.stack.StackPlan;

/** {@code kinoqor bench [P1 P2 …] [--quick]}: starts a stack of its own, measures, prints the table and keeps it. */
public final class Bench {

    private static final String QUICK = "--quick";
    private static final String BESIDE = "gateway-beside-nginx";
    /** What Vert.x gives the gateway by itself. */
    private static final int EVENT_LOOPS = 2 * Runtime.getRuntime().availableProcessors();

    private static final Path BENCHMARKS = Path.of("docs/benchmarks");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        var missing = Stream.of(Tool.WRK, Tool.NGINX, Tool.PGBENCH)
                .filter(tool -> tool.find().isEmpty())
                .map(Tool::missing)
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(System.err::println);
            return 2;
        }
        var quick = arguments.contains(QUICK);
        var method = quick
                ? new Pairs(2, Duration.ofSeconds(10), Duration.ofSeconds(5))
                : new Pairs(5, Duration.ofSeconds(120), Duration.ofSeconds(10));
        var home = Files.createTempDirectory("kinoqor-bench");
        try (var origin = Nginx.answering(home.resolve("origin"));
                var proxy = Nginx.passing(home.resolve("proxy"), origin, EVENT_LOOPS);
                var stack = LocalStack.start(
                        StackPlan.in(home.resolve("stack")).forLong().telling(System.err::println));
                var gateway = stack.another(
                        "gateway",
                        BESIDE,
                        Map.of("KINOQOR_CATALOG_URL", origin.address().toString()))) {
            var side = new PassThrough.Side(proxy, gateway, stack.address(BESIDE));
            var runs = new ArrayList<Pairs.Run>();
            var failures = new ArrayList<String>();
            for (var measurement : chosen(arguments, stack, side, home, quick)) {
                try {
                    runs.add(method.run(measurement, System.err::println));
                } catch (Overrun overrun) {
                    failures.add(measurement.name() + " was NOT measured: " + overrun.getMessage());
                    System.err.println(failures.getLast());
                }
            }
            return report(new Report(runs, failures), arguments, method, quick);
        } finally {
            delete(home);
        }
    }

    private static List<Measurement> chosen(
            List<String> arguments, LocalStack stack, PassThrough.Side side, Path home, boolean quick) {
        var events = quick ? 100_000 : 1_000_000;
        var all = List.of(
                new PassThrough(PassThrough.Kind.PLAIN, stack, side),
                new PassThrough(PassThrough.Kind.WITH_TOKEN, stack, side),
                new FilmById(FilmById.At.CATALOG, stack, home),
                new FilmById(FilmById.At.GATEWAY, stack, home),
                new Visibility(stack),
                new Intake(stack, quick ? 20_000 : 50_000),
                new ReadModelRebuild(ReadModelRebuild.Beside.COPY, stack, events),
                new ReadModelRebuild(ReadModelRebuild.Beside.ROW_BY_ROW, stack, events),
                new ReadModelRebuild(ReadModelRebuild.Beside.COPY_WHILE_READ, stack, events));
        var named =
                arguments.stream().filter(argument -> !argument.equals(QUICK)).toList();
        named.stream()
                .filter(name ->
                        all.stream().noneMatch(measurement -> measurement.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(name + " is none of "
                            + all.stream().map(Measurement::name).collect(Collectors.joining(", ")));
                });
        return all.stream()
                .filter(measurement -> named.isEmpty() || named.contains(measurement.name()))
                .toList();
    }

    private static int report(Report report, List<String> arguments, Pairs method, boolean quick) throws Exception {
        var date = LocalDate.now(ZoneOffset.UTC).toString();
        var how =
                "%s: %d pairs after at least %d s of load, reference and ours by turns; a pair with over 10 %% of stolen processor time is repeated."
                        .formatted(
                                quick ? "Quick mode" : "Full mode",
                                method.pairs(),
                                method.warmUp().toSeconds());
        var text = report.text(Machine.here(date, arguments, how));
        System.out.println(text);
        report.write(BENCHMARKS, quick ? date + "-quick" : date, text);
        return report.allMet() ? 0 : 1;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
