package kz.kinoqor.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Figures;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.Run;

/** The tables of a run. */
public final class Report {

    private static final String HEAD = """
            | | what | reference | figure | ours | the reference's | ratio, median | lowest … highest | floor | aim | turns (dropped) | |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            """;
    private static final String TIME = """

            ## What a unit of work takes

            Processor time in microseconds, of each process with all below it.

            """;

    private final Machine machine;
    private final List<Run> runs;
    private final List<String> failures;

    /**
     * @param failures what could not be measured, each in a sentence
     */
    public Report(Machine machine, List<Run> runs, List<String> failures) {
        this.machine = machine;
        this.runs = List.copyOf(runs);
        this.failures = List.copyOf(failures);
    }

    public boolean allMet() {
        return failures.isEmpty()
                && runs.stream().allMatch(run -> run.bars().stream().allMatch(run::meets));
    }

    public String text() {
        return machine.text() + HEAD + rows() + misses() + TIME + times();
    }

    public void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), text());
    }

    private String rows() {
        return measured().map(Measured::row).collect(Collectors.joining());
    }

    /** What fell short or could not be measured at all, and for the former where the time goes. */
    private String misses() {
        var missed = measured().filter(measured -> !measured.isMet()).map(Measured::miss);
        return Stream.concat(failures.stream(), missed)
                .map(sentence -> "\n" + sentence + "\n")
                .collect(Collectors.joining());
    }

    private String times() {
        return measured().map(Measured::times).distinct().collect(Collectors.joining());
    }

    private Stream<Measured> measured() {
        return runs.stream().flatMap(run -> run.bars().stream().map(bar -> new Measured(run, bar)));
    }

    /** One figure of a run. */
    private record Measured(Run run, Bar bar) {

        boolean isMet() {
            return run.meets(bar);
        }

        String row() {
            var ratios = run.ratios(bar);
            return "| %s | %s | %s | %s | %s | %s | **%s** | %s … %s | %s | %s | %d (%d) | %s |%n"
                    .formatted(
                            bar.measure(),
                            bar.what(),
                            bar.reference(),
                            bar.figure().label(),
                            Figures.of(run.median(bar, Pair::ours, bar.figure()::of)),
                            Figures.of(run.median(bar, Pair::reference, bar.figure()::of)),
                            Figures.of(run.medianRatio(bar)),
                            Figures.of(Collections.min(ratios)),
                            Figures.of(Collections.max(ratios)),
                            bar.floor(),
                            bar.aim(),
                            ratios.size(),
                            run.dropped(),
                            isMet() ? "met" : "NOT MET");
        }

        String times() {
            return "- %s, %s: %s; %s: %s%n"
                    .formatted(bar.measure(), bar.what(), side(Pair::ours), bar.reference(), side(Pair::reference));
        }

        private String side(Function<Pair, Round> side) {
            var times = run.processes(bar, side).stream()
                    .map(process -> process + " " + Figures.of(run.medianMicros(bar, side, process)))
                    .collect(Collectors.joining(", "));
            return "%s a second, %s".formatted(Figures.of(run.median(bar, side, Round::perSecond)), times);
        }

        /** In a sentence, the processes from the most expensive to the cheapest. */
        String miss() {
            var micros = run.processes(bar, Pair::ours).stream()
                    .collect(Collectors.toMap(
                            process -> process, process -> run.medianMicros(bar, Pair::ours, process)));
            var all = micros.values().stream().mapToDouble(Double::doubleValue).sum();
            var shares = micros.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .map(entry -> "%s %d %%".formatted(entry.getKey(), Math.round(100 * entry.getValue() / all)))
                    .collect(Collectors.joining(", "));
            return "%s, beside %s, misses its floor of %s. Of the %s µs that a unit takes: %s."
                    .formatted(bar.measure(), bar.reference(), bar.floor(), Figures.of(all), shares);
        }
    }
}
