package kz.kinoqor.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.kinoqor.local.stack.LocalStack;
import org.postgresql.PGConnection;

/**
 * P6, P7 and P13: a read model built from the first event on, its positions in the transactions of its tables, beside
 * other ways to bring as many rows into the same database.
 */
final class ReadModelRebuild implements Measurement {

    private static final String MODEL = "/v1/projections/filmcensus";
    private static final String READ = "/v1/analytics/films?groupBy=kind";
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([A-Z_]+)\"");
    private static final Set<String> CAUGHT_UP = Set.of("CAUGHT_UP", "COMPARING", "LIVE");
    private static final Duration LATEST = Duration.ofMinutes(20);

    /** What it is held against, and whether the live one is read meanwhile. */
    enum Beside {
        COPY("P6", "events into a read model, Kafka → tables / COPY of its rows", 0.25, 0.45, false),
        ROW_BY_ROW("P7", "events into a read model, Kafka → tables / one row per transaction", 20, 40, false),
        COPY_WHILE_READ("P13", "rebuild while the live one is read / COPY of its rows", 0.20, 0.40, true);

        private final String name;
        private final String what;
        private final double floor;
        private final double aim;
        private final boolean read;

        Beside(String name, String what, double floor, double aim, boolean read) {
            this.name = name;
            this.what = what;
            this.floor = floor;
            this.aim = aim;
            this.read = read;
        }
    }

    private final Beside beside;
    private final LocalStack stack;
    private final Records records;
    private final int events;
    private byte[] rows = new byte[0];

    ReadModelRebuild(Beside beside, LocalStack stack, int events) {
        this.beside = beside;
        this.stack = stack;
        this.records = new Records(stack);
        this.events = events;
    }

    @Override
    public String name() {
        return beside.name;
    }

    @Override
    public String what() {
        return beside.what + ", " + events + " events";
    }

    @Override
    public List<Bar> bars() {
        var rate = new Bar("rows/s", Round::perSecond, beside.floor, beside.aim, Bar.Better.MORE);
        return beside.read
                ? List.of(rate, new Bar("p99 of reads, ms", Round::p99, 1.3, 1.0, Bar.Better.LESS))
                : List.of(rate);
    }

    @Override
    public void prepare() throws Exception {
        try (var sql = Databases.of(stack, "catalog")) {
            SyntheticEvents.upTo(events, sql);
        }
        awaitState(MODEL, Set.of("RUNNING", "LIVE"), "\"lag\"\\s*:\\s*0[,}]");
        try (var sql = Databases.of(stack, "analytics");
                var statement = sql.createStatement()) {
            var table = table(sql);
            statement.execute("drop table if exists bench_row");
            statement.execute("create table bench_row (like " + table + " including all)");
            var copied = new ByteArrayOutputStream();
            sql.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + " limit " + events + ") to stdout", copied);
            rows = copied.toByteArray();
        }
    }

    /** Once through: what is measured is long, and its code is warm after that. */
    @Override
    public void warm(Duration time) throws Exception {
        reference(time);
        subject(time);
    }

    @Override
    public Round reference(Duration time) throws Exception {
        try (var reads =
                        Reads.of(beside.read, stack.address("analytics-service").resolve(READ));
                var sql = Databases.of(stack, "analytics");
                var statement = sql.createStatement()) {
            statement.execute("truncate bench_row");
            if (beside.read) {
                reads.goOnFor(time);
            }
            var cpu = CpuTime.of(pids());
            var begin = System.nanoTime();
            var written = beside == Beside.ROW_BY_ROW ? oneByOne(sql, time) : copied(sql);
            return new Round(written / seconds(begin), 0, reads.p99(), cpu.perUnit(written));
        }
    }

    private long copied(Connection sql) throws SQLException, IOException {
        return sql.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bench_row from stdin", new ByteArrayInputStream(rows));
    }

    private static long oneByOne(Connection sql, Duration time) throws SQLException {
        var end = System.nanoTime() + time.toNanos();
        long written = 0;
        try (var insert = sql.prepareStatement("insert into bench_row select (json_populate_record(null::bench_row, "
                + "json_build_object('film_id', uuidv7(), 'sequence', 1, 'kind', 'SHORT_FICTION', 'countries',"
                + " array['KZ'])))." + "*")) {
            for (; System.nanoTime() < end; written++) {
                insert.executeUpdate();
            }
        }
        return written;
    }

    @Override
    public Round subject(Duration time) throws Exception {
        try (var reads =
                Reads.of(beside.read, stack.address("analytics-service").resolve(READ))) {
            var cpu = CpuTime.of(pids());
            var begin = System.nanoTime();
            var build = command("rebuild");
            awaitState(build, CAUGHT_UP, "");
            var round = new Round(events / seconds(begin), 0, reads.p99(), cpu.perUnit(events));
            awaitState(build, Set.of("LIVE"), "");
            command("retire");
            return round;
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Gives where the answer leads to. */
    private String command(String verb) throws IOException, InterruptedException {
        var answer = records.post(
                stack.address("analytics-service").resolve(MODEL + ":" + verb),
                "application/json",
                BodyPublishers.noBody(),
                "admin");
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getPath)
                .orElse("");
    }

    private void awaitState(String path, Set<String> states, String words) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LATEST.toNanos();
        var address = stack.address("analytics-service").resolve(path);
        while (true) {
            var now = records.get(address);
            var state = STATE.matcher(now);
            if (state.find()
                    && states.contains(state.group(1))
                    && Pattern.compile(words).matcher(now).find()) {
                return;
            }
            if (now.contains("\"FAILED\"") || System.nanoTime() > deadline) {
                throw new IOException(path + " does not come to " + states + ": " + now);
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    /** The rows of the films in the build that is live. */
    private static String table(Connection sql) throws SQLException {
        try (var found = sql.createStatement()
                .executeQuery("select schemaname || '.film_description' from pg_tables "
                        + "where tablename = 'film_description' order by schemaname desc")) {
            found.next();
            return found.getString(1);
        }
    }

    private Map<String, Long> pids() {
        return Map.of(
                "analytics", stack.part("analytics-service").pid(),
                "postgres", stack.part("postgres").pid(),
                "kafka", stack.part("kafka").pid());
    }
}
