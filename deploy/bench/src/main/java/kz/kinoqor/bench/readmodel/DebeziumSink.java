package kz.kinoqor.bench.readmodel;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.bench.suite.Databases;
import kz.kinoqor.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's sink for JDBC, which takes the films' topic into one table, with the settings that its makers advise for speed.
 * It does less than a read model: the countries stay out, for its fast way writes no lists; nothing is counted, an older
 * event replaces a newer one, and its place is noted apart from its rows.
 */
final class DebeziumSink implements AutoCloseable {

    private static final String DEFINITION = "debezium-sink.json";
    private static final Duration LATEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    /** From here on worker and consumer are well under way. */
    private static final long UNDER_WAY = 5_000;

    /** The rows number themselves: to count them would cost what is measured. */
    private static final String TABLE = """
            create table if not exists bench_sunk (
                filmid     uuid primary key,
                kind       text,
                year       text,
                collection text,
                number     bigint generated always as identity
            )
            """;

    private static final String ROWS =
            "select case when is_called then last_value else 0 end from bench_sunk_number_seq";
    private static final String EMPTY = "truncate bench_sunk restart identity";

    private final LocalStack stack;
    private final Path home;
    private @Nullable SinkWorker worker;
    private int rounds;

    DebeziumSink(LocalStack stack, Path home) {
        this.stack = stack;
        this.home = home;
    }

    void start() throws SQLException, IOException {
        worker = SinkWorker.start(stack, home);
        try (var sql = Databases.of(stack, "analytics")) {
            Databases.execute(sql, TABLE);
        }
    }

    /**
     * From the first record on, for this time or as long as there are records.
     *
     * @param events how many there are
     */
    Round round(Duration time, long events) throws SQLException, IOException, InterruptedException {
        var running = requireNonNull(worker);
        var connector = "films-" + ++rounds;
        try (var sql = Databases.of(stack, "analytics")) {
            Databases.execute(sql, EMPTY);
            running.run(connector, definition());
            try {
                return measured(connector, time, events, sql);
            } finally {
                running.remove(connector);
                Databases.execute(sql, EMPTY);
            }
        }
    }

    private Round measured(String connector, Duration time, long events, Connection sql)
            throws SQLException, IOException, InterruptedException {
        var first = awaitRows(connector, Math.min(UNDER_WAY, events / 10), LATEST, sql);
        var cpu = CpuTime.of(Map.of(
                "connect", requireNonNull(worker).pid(),
                "postgres", stack.part("postgres").pid(),
                "kafka", stack.part("kafka").pid()));
        var begin = System.nanoTime();
        var rows = awaitRows(connector, events, time, sql) - first;
        return Round.of(rows / ((System.nanoTime() - begin) / 1e9), cpu.perUnit(rows));
    }

    /** Returns how many there are once there are so many, or this time is over. */
    private long awaitRows(String connector, long wanted, Duration time, Connection sql)
            throws SQLException, IOException, InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        var rows = Databases.number(sql, ROWS);
        while (rows < wanted && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS);
            rows = Databases.number(sql, ROWS);
        }
        requireNonNull(worker).check(connector);
        if (rows == 0) {
            throw new IOException("the sink has written nothing within " + time);
        }
        return rows;
    }

    private String definition() throws IOException {
        var owner = stack.owner("analytics");
        try (var template = requireNonNull(DebeziumSink.class.getResourceAsStream(DEFINITION))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@url@", withoutWaiting(stack.jdbcUrl("analytics")))
                    .replace("@user@", owner.name())
                    .replace("@password@", owner.password());
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
        }
    }

    /** A read model does not wait for the disk at each commit: it can be built anew. */
    private static String withoutWaiting(String url) {
        return url + (url.contains("?") ? "&" : "?") + "options=-c%20synchronous_commit%3Doff";
    }
}
