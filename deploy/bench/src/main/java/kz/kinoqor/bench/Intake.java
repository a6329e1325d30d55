package kz.kinoqor.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kinoqor.local.stack.LocalStack;
import org.postgresql.PGConnection;

/**
 * P9: films through the bulk import, read, validated and announced, beside {@code COPY} of the same rows into a table
 * like theirs in the same database.
 */
final class Intake implements Measurement {

    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([A-Z]+)\"");
    private static final Duration LATEST = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final Records records;
    private final int films;
    private final AtomicInteger batch = new AtomicInteger();
    private byte[] rows = new byte[0];

    Intake(LocalStack stack, int films) {
        this.stack = stack;
        this.films = films;
        this.records = new Records(stack);
    }

    @Override
    public String name() {
        return "P9";
    }

    @Override
    public String what() {
        return "films imported, validated, with outbox rows / COPY of the film rows";
    }

    @Override
    public List<Bar> bars() {
        return List.of(new Bar("films/s", Round::perSecond, 0.06, 0.20, Bar.Better.MORE));
    }

    @Override
    public void prepare() throws Exception {
        importFilms();
        try (var sql = Databases.of(stack, "catalog");
                var statement = sql.createStatement()) {
            statement.execute("create table bench_film (like film including all)");
            var copied = new ByteArrayOutputStream();
            sql.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from film where collection = 'synthetic-bench' limit " + films
                                    + ") to stdout",
                            copied);
            rows = copied.toByteArray();
        }
    }

    @Override
    public void warm(Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            reference(time);
            subject(time);
        }
    }

    @Override
    public Round reference(Duration time) throws Exception {
        try (var sql = Databases.of(stack, "catalog");
                var statement = sql.createStatement()) {
            statement.execute("truncate bench_film");
            var cpu = CpuTime.of(pids());
            var begin = System.nanoTime();
            var copied = sql.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_film from stdin", new ByteArrayInputStream(rows));
            var seconds = (System.nanoTime() - begin) / 1e9;
            return new Round(copied / seconds, 0, 0, cpu.perUnit(copied));
        }
    }

    @Override
    public Round subject(Duration time) throws Exception {
        var cpu = CpuTime.of(pids());
        var seconds = importFilms();
        return new Round(films / seconds, 0, 0, cpu.perUnit(films));
    }

    /** Seconds from the first byte sent to the operation's end. */
    private double importFilms() throws IOException, InterruptedException {
        var name = "Өлшем " + batch.incrementAndGet() + " ";
        var lines = IntStream.range(0, films)
                .mapToObj(i -> Records.film(name + i, 1930 + i % 90))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        var begin = System.nanoTime();
        var answer =
                records.post("/v1/films:import", "application/x-ndjson", HttpRequest.BodyPublishers.ofByteArray(lines));
        var operation = records.catalog().resolve("/v1/operations/" + Records.id(answer));
        while (true) {
            var now = records.get(operation);
            var state = STATE.matcher(now);
            if (state.find() && state.group(1).equals("SUCCEEDED")) {
                return (System.nanoTime() - begin) / 1e9;
            }
            if (now.contains("FAILED") || System.nanoTime() - begin > LATEST.toNanos()) {
                throw new IOException("the import did not succeed: " + now);
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private Map<String, Long> pids() {
        return Map.of(
                "catalog", stack.part("catalog-service").pid(),
                "postgres", stack.part("postgres").pid());
    }
}
