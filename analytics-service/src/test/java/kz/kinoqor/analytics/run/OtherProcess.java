package kz.kinoqor.analytics.run;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.analytics.build.TestDefinitions;
import kz.kinoqor.analytics.read.LiveTables;
import kz.kinoqor.analytics.read.TestReads;
import kz.kinoqor.analytics.rebuild.TestRebuilds;

/** An engine as another process would run it on the same database and broker, with code of its own. */
final class OtherProcess implements AutoCloseable {

    private final CatchUp catchUp;
    private final LogEnds ends;
    private final Engine engine;
    private final LiveTables tables;

    OtherProcess(DataSource database, Map<String, Object> kafka, Definition... definitions) {
        var catalogue = TestDefinitions.catalogue(definitions);
        var readers = TestDefinitions.readers(kafka);
        var running = new RunningBuilds(database, kafka, new SimpleMeterRegistry(), OpenTelemetry.noop(), readers);
        this.ends = new LogEnds(kafka);
        this.catchUp = new CatchUp(catalogue, running, ends, database, Clock.systemUTC());
        var versions = new Versions(catalogue, Duration.ofHours(1), database, Clock.systemUTC());
        var barrier = TestRebuilds.barrier(readers, database);
        this.engine = new Engine(new Reconciliation(versions, running, catchUp, barrier, database), running, ends);
        this.tables = TestReads.live(catalogue, database);
        engine.start();
    }

    boolean isReady() {
        return catchUp.isComplete();
    }

    /** One number from the live build of this process's version. */
    long read(String projection, String select) {
        return tables.read(projection, (sql, mark) -> number(select, sql));
    }

    private static long number(String select, Connection sql) throws SQLException {
        try (var query = sql.createStatement();
                var row = query.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        engine.stop();
        ends.stop();
    }
}
