package kz.kinoqor.bench.readmodel;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.bench.suite.CopiedRows;
import kz.kinoqor.bench.suite.Databases;
import kz.kinoqor.local.stack.LocalStack;

/** What the film census writes for each event, brought into tables in other ways than by its read model. */
final class FilmCensusRows {

    private static final String LIVE_SCHEMA =
            "select schema_name from read_model_build where name = 'filmcensus' and state = 'LIVE'";
    private static final String ONE = """
            insert into bench_description (film_id, sequence, kind, year, countries)
            values (uuidv7(), 1, 'FEATURE_FICTION', 2024, '{KZ,FR}')
            """;

    private final LocalStack stack;
    private final CopiedRows rows;

    private FilmCensusRows(LocalStack stack, CopiedRows rows) {
        this.stack = stack;
        this.rows = rows;
    }

    /** As many as the live build holds now: a description and the event's sequence of each film. */
    static FilmCensusRows of(LocalStack stack) throws SQLException, IOException {
        var schema = liveSchema(stack);
        return new FilmCensusRows(
                stack,
                CopiedRows.of(
                        stack,
                        "analytics",
                        List.of(
                                whole("bench_description", schema + ".film_description"),
                                new CopiedRows.Source(
                                        "bench_sequence",
                                        "inbox_sequence",
                                        "select * from inbox_sequence where subscription = '" + schema + "'"))));
    }

    private static CopiedRows.Source whole(String target, String table) {
        return new CopiedRows.Source(target, table, "select * from " + table);
    }

    private static String liveSchema(LocalStack stack) throws SQLException {
        try (var sql = Databases.of(stack, "analytics");
                var schemas = sql.createStatement().executeQuery(LIVE_SCHEMA)) {
            schemas.next();
            return schemas.getString(1);
        }
    }

    long count() {
        return rows.count();
    }

    Round copied() throws SQLException, IOException {
        return rows.copy();
    }

    /** One row per transaction, by one client, with the database's own settings: as a consumer does that nobody tuned. */
    Round oneByOne(Duration time) throws SQLException, IOException {
        try (var sql = Databases.of(stack, "analytics")) {
            var cpu = CpuTime.of(stack, List.of("postgres"));
            var begin = System.nanoTime();
            var written = 0;
            try (var insert = sql.prepareStatement(ONE)) {
                for (; System.nanoTime() - begin < time.toNanos(); written++) {
                    insert.executeUpdate();
                }
            }
            var round = Round.of(written / ((System.nanoTime() - begin) / 1e9), cpu.perUnit(written));
            Databases.execute(sql, "truncate bench_description");
            return round;
        }
    }
}
