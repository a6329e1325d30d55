package kz.kinoqor.bench.readmodel;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.bench.suite.Api;
import kz.kinoqor.bench.suite.Databases;
import kz.kinoqor.local.stack.LocalStack;

/**
 * A build of the film census beside the live one, from the first event on. It is called off once it has read everything, and
 * what it leaves is removed at once: neither comparing nor clearing up is to fall into somebody else's round.
 */
final class Rebuild implements AutoCloseable {

    private static final String MODEL = "/v1/projections/filmcensus";
    private static final String ANALYTICS = "analytics-service";
    private static final List<String> PARTS = List.of(ANALYTICS, "postgres", "kafka");
    private static final Duration LATEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private static final String LIVE =
            "select build from read_model_build where name = 'filmcensus' and state = 'LIVE'";
    private static final String NEWEST = "select max(build) from read_model_build where name = 'filmcensus'";
    private static final String APPLIED = """
            select coalesce(sum(p.applied), 0)
              from inbox_position p
              join read_model_build b on b.schema_name = p.subscription
             where b.name = 'filmcensus' and b.build = ?
            """;
    private static final String SEQUENCES = """
            delete from inbox_sequence
             where subscription in (
                   select schema_name from read_model_build where name = 'filmcensus' and state = 'RETIRED')
            """;
    private static final String UNCLEARED =
            "select count(*) from read_model_build where state = 'RETIRED' and not cleared";

    private final LocalStack stack;
    private final Api api;
    private final Connection sql;
    private final long build;
    private final long events;
    private final CpuTime cpu;
    private final long begin;

    private Rebuild(LocalStack stack) throws SQLException, IOException, InterruptedException {
        this.stack = stack;
        this.api = new Api(stack, ANALYTICS);
        this.sql = Databases.of(stack, "analytics");
        this.events = applied(Databases.number(sql, LIVE));
        this.cpu = CpuTime.of(stack, PARTS);
        this.begin = System.nanoTime();
        command("rebuild");
        this.build = Databases.number(sql, NEWEST);
    }

    static Rebuild begin(LocalStack stack) throws SQLException, IOException, InterruptedException {
        return new Rebuild(stack);
    }

    /** How many events the live build has, and this one will have. */
    long events() {
        return events;
    }

    /** Returns when it has read them all: what it did from its beginning. */
    Round toTheEnd() throws SQLException, IOException, InterruptedException {
        var read = awaitApplied(events);
        return Round.of(read / seconds(begin), cpu.perUnit(read));
    }

    /** What it does from the moment when it holds so many events to that when it holds so many. */
    Round between(long few, long more) throws SQLException, IOException, InterruptedException {
        var first = awaitApplied(few);
        var then = System.nanoTime();
        var time = CpuTime.of(stack, PARTS);
        var read = awaitApplied(more) - first;
        return Round.of(read / seconds(then), time.perUnit(read));
    }

    private long awaitApplied(long wanted) throws SQLException, IOException, InterruptedException {
        while (true) {
            var applied = applied(build);
            if (applied >= wanted) {
                return applied;
            }
            if (seconds(begin) > LATEST.toSeconds()) {
                throw new IOException("the build has read " + applied + " of " + events + " events in " + LATEST);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private long applied(long which) throws SQLException {
        return Databases.number(sql, APPLIED, which);
    }

    private void command(String verb) throws IOException, InterruptedException {
        api.post(MODEL + ":" + verb, "admin", "application/json", BodyPublishers.noBody());
    }

    @Override
    public void close() throws SQLException, IOException, InterruptedException {
        // Small ones may have been compared and swapped before anybody looked.
        command(Databases.number(sql, LIVE) == build ? "retire" : "cancel");
        for (var looks = 0; Databases.number(sql, UNCLEARED) > 0; looks++) {
            if (looks > LATEST.toSeconds()) {
                throw new IOException("the build that was called off is not cleared");
            }
            Databases.execute(sql, SEQUENCES);
            Thread.sleep(Duration.ofSeconds(1));
        }
        Databases.execute(sql, "vacuum inbox_sequence");
        sql.close();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
