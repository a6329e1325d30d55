package kz.kinoqor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of a run, in Markdown, for the eye and for the file alike. */
final class Report {

    private static final String HEAD = """
            | | what | figure | ours | reference | ratio, median | min … max | bound | aim | pairs (dropped) | |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private final List<Pairs.Run> runs;
    private final List<String> failures;

    /**
     * @param failures what could not be measured, each in a sentence
     */
    Report(List<Pairs.Run> runs, List<String> failures) {
        this.runs = List.copyOf(runs);
        this.failures = List.copyOf(failures);
    }

    boolean allMet() {
        return failures.isEmpty()
                && runs.stream()
                        .allMatch(run -> run.measurement().bars().stream()
                                .allMatch(bar -> bar.isMetBy(Figures.median(run.ratios(bar)))));
    }

    String text(Machine machine) {
        return machine.text() + "\n" + HEAD
                + runs.stream().map(Report::rows).collect(Collectors.joining())
                + failures.stream().map(failure -> "\n" + failure + "\n").collect(Collectors.joining())
                + "\n## Processor time per unit, µs\n\n"
                + runs.stream().map(Report::processorTime).collect(Collectors.joining("\n"));
    }

    void write(Path folder, String date, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(date + ".md"), text);
    }

    private static String rows(Pairs.Run run) {
        return run.measurement().bars().stream().map(bar -> row(run, bar)).collect(Collectors.joining());
    }

    private static String row(Pairs.Run run, Bar bar) {
        var ratios = run.ratios(bar);
        var ratio = Figures.median(ratios);
        return "| %s | %s | %s | %s | %s | **%s** | %s … %s | %s | %s | %d (%d) | %s |%n"
                .formatted(
                        run.measurement().name(),
                        run.measurement().what(),
                        bar.label(),
                        Figures.of(Figures.median(figures(run, bar, Pairs.Pair::subject))),
                        Figures.of(Figures.median(figures(run, bar, Pairs.Pair::reference))),
                        Figures.of(ratio),
                        Figures.of(Collections.min(ratios)),
                        Figures.of(Collections.max(ratios)),
                        bar.bound(),
                        Figures.of(bar.aim()),
                        ratios.size(),
                        run.dropped(),
                        bar.isMetBy(ratio) ? "met" : "NOT MET");
    }

    private static List<Double> figures(Pairs.Run run, Bar bar, java.util.function.Function<Pairs.Pair, Round> side) {
        return run.pairs().stream()
                .map(pair -> bar.figure().applyAsDouble(side.apply(pair)))
                .toList();
    }

    private static String processorTime(Pairs.Run run) {
        return run.measurement().name() + ": ours " + medians(run, Pairs.Pair::subject) + "; reference "
                + medians(run, Pairs.Pair::reference) + "\n";
    }

    private static Map<String, String> medians(Pairs.Run run, java.util.function.Function<Pairs.Pair, Round> side) {
        var processes = new TreeSet<String>();
        run.pairs()
                .forEach(pair ->
                        processes.addAll(side.apply(pair).microsPerUnit().keySet()));
        var medians = new TreeMap<String, String>();
        for (var process : processes) {
            medians.put(
                    process,
                    Figures.of(Figures.median(run.pairs().stream()
                            .map(pair -> side.apply(pair).microsPerUnit().getOrDefault(process, 0.0))
                            .toList())));
        }
        return medians;
    }
}
