package kz.kinoqor.bench.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.bench.measurement.Measurement;
import kz.kinoqor.bench.suite.Catalog;
import kz.kinoqor.bench.suite.CopiedRows;
import kz.kinoqor.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/**
 * P9: films through the bulk import, checked and with their events, beside {@code COPY} of the same rows into a table
 * like theirs in the same database.
 */
public final class FilmImport implements Measurement {

    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([A-Z]+)\"");
    private static final Duration LATEST = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final Catalog catalog;
    private final int films;
    private int imports;
    private @Nullable CopiedRows rows;

    public FilmImport(LocalStack stack, int films) {
        this.stack = stack;
        this.films = films;
        this.catalog = new Catalog(stack);
    }

    @Override
    public Set<Bar> bars() {
        return EnumSet.of(Bar.FILM_IMPORT);
    }

    @Override
    public void prepare() throws Exception {
        importFilms();
        rows = CopiedRows.of(
                stack,
                "catalog",
                List.of(new CopiedRows.Source(
                        "bench_film",
                        "film",
                        "select * from film where collection = 'synthetic-bench' limit " + films)));
    }

    @Override
    public void warm(Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        do {
            turn(time);
        } while (System.nanoTime() < end);
    }

    @Override
    public Map<Bar, Pair> turn(Duration round) throws Exception {
        return Map.of(Bar.FILM_IMPORT, new Pair(Objects.requireNonNull(rows).copy(), importFilms()));
    }

    /** From the first byte sent to the operation's end. */
    private Round importFilms() throws IOException, InterruptedException {
        var name = "Өлшем " + ++imports + " ";
        var lines = IntStream.range(0, films)
                .mapToObj(i -> Catalog.film(name + i, 1930 + i % 90))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        var cpu = CpuTime.of(stack, List.of("catalog-service", "postgres"));
        var begin = System.nanoTime();
        var operation = catalog.importFilms(lines);
        while (!isDone(catalog.get(operation))) {
            if (System.nanoTime() - begin > LATEST.toNanos()) {
                throw new IOException("the import did not end within " + LATEST);
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        return Round.of(films / ((System.nanoTime() - begin) / 1e9), cpu.perUnit(films));
    }

    private static boolean isDone(String operation) throws IOException {
        var state = STATE.matcher(operation);
        if (operation.contains("FAILED") || !state.find()) {
            throw new IOException("the import did not succeed: " + operation);
        }
        return state.group(1).equals("SUCCEEDED");
    }
}
