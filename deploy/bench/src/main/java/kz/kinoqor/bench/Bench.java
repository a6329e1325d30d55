package kz.kinoqor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.film.FilmById;
import kz.kinoqor.bench.film.FilmImport;
import kz.kinoqor.bench.film.FilmOfMany;
import kz.kinoqor.bench.gateway.PassThrough;
import kz.kinoqor.bench.measurement.Measurement;
import kz.kinoqor.bench.measurement.Run;
import kz.kinoqor.bench.readmodel.ReadModel;
import kz.kinoqor.bench.readmodel.ReadModelWhileRead;
import kz.kinoqor.bench.report.Machine;
import kz.kinoqor.bench.report.Report;
import kz.kinoqor.bench.tool.Tool;
import kz.kinoqor.bench.visibility.Visibility;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.stack.LocalStack;
import kz.kinoqor.local.stack.StackPlan;

/**
 * {@code kinoqor bench [P1 P2 …] [--quick]}: starts a stack of its own, measures, prints the table, and keeps it in full mode.
 */
public final class Bench {

    private static final String QUICK = "--quick";
    private static final Path BENCHMARKS = Path.of("docs/benchmarks");

    private final List<String> arguments;
    private final Scale scale;

    private Bench(List<String> arguments) {
        this.arguments = arguments;
        this.scale = arguments.contains(QUICK) ? Scale.QUICK : Scale.FULL;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new Bench(Arrays.asList(arguments)).run());
    }

    private int run() throws Exception {
        var hindrances = Stream.concat(missingTools(), unknownMeasures()).toList();
        if (!hindrances.isEmpty()) {
            hindrances.forEach(System.err::println);
            return 2;
        }
        var report = measure();
        System.out.println(report.text());
        if (scale == Scale.FULL) {
            report.write(
                    BENCHMARKS,
                    Stream.concat(Stream.of(today()), wanted().stream()).collect(Collectors.joining("-")));
        }
        return report.allMet() ? 0 : 1;
    }

    private static Stream<String> missingTools() {
        return Tool.ALL.stream().filter(tool -> tool.find().isEmpty()).map(Tool::missing);
    }

    private Stream<String> unknownMeasures() {
        var known = Arrays.stream(Bar.values()).map(Bar::measure).distinct().toList();
        return wanted().stream()
                .filter(name -> !known.contains(name))
                .map(name -> name + " is none of " + String.join(", ", known));
    }

    /** All where none is named. */
    private List<String> wanted() {
        return arguments.stream().filter(argument -> !argument.equals(QUICK)).toList();
    }

    private Report measure() throws Exception {
        var home = Files.createTempDirectory("kinoqor-bench");
        try (var stack =
                LocalStack.start(StackPlan.in(home.resolve("stack")).forLong().telling(System.err::println))) {
            var runs = new ArrayList<Run>();
            var failures = new ArrayList<String>();
            for (var each : measurements(stack, home)) {
                try (var measurement = each) {
                    runs.add(scale.method().run(measurement, System.err::println));
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    // The others may well be measured, and took long enough.
                    failures.add(each.name() + " was NOT measured: " + e.getMessage());
                    System.err.println(failures.getLast());
                }
            }
            return new Report(machine(), runs, failures);
        } finally {
            Home.remove(home);
        }
    }

    /** In an order in which each leaves the next what it needs: the later ones want many events. */
    private List<Measurement> measurements(LocalStack stack, Path home) {
        var wanted = Set.copyOf(wanted());
        return Stream.<Measurement>of(
                        new PassThrough(stack, home),
                        new FilmById(stack, home),
                        new FilmOfMany(stack, home, scale.films()),
                        new Visibility(stack),
                        new FilmImport(stack, scale.imported()),
                        new ReadModel(stack, home, scale.events()),
                        new ReadModelWhileRead(stack, scale.events()))
                .filter(measurement -> wanted.isEmpty()
                        || measurement.bars().stream().map(Bar::measure).anyMatch(wanted::contains))
                .toList();
    }

    private Machine machine() throws IOException {
        return Machine.here(
                today(),
                arguments,
                "%s: %d turns after at least %d s of load, the references and ours one after the other; a turn with over 10 %% of stolen processor time is repeated."
                        .formatted(
                                scale.name(),
                                scale.method().turns(),
                                scale.method().warmUp().toSeconds()));
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }
}
