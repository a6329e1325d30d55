package kz.kinoqor.bench.suite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.local.stack.LocalStack;
import org.postgresql.PGConnection;

/** Rows of tables, brought into empty ones like them by {@code COPY}: the fastest way there is. */
public final class CopiedRows {

    private final LocalStack stack;
    private final String database;
    private final List<Copy> copies;

    private CopiedRows(LocalStack stack, String database, List<Copy> copies) {
        this.stack = stack;
        this.database = database;
        this.copies = copies;
    }

    /**
     * Which rows.
     *
     * @param target the table that they will go into
     * @param like the table that it is to be like, indexes and all
     * @param query gives the rows
     */
    public record Source(String target, String like, String query) {}

    /** Rows on their way. */
    private record Copy(String target, byte[] rows, long count) {

        static Copy of(Source source, Connection sql) throws SQLException, IOException {
            Databases.execute(sql, "drop table if exists " + source.target());
            Databases.execute(sql, "create table " + source.target() + " (like " + source.like() + " including all)");
            var copied = new ByteArrayOutputStream();
            var count = sql.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + source.query() + ") to stdout", copied);
            return new Copy(source.target(), copied.toByteArray(), count);
        }

        void into(Connection sql) throws SQLException, IOException {
            sql.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new ByteArrayInputStream(rows));
        }
    }

    /** Reads rows, and makes the tables that they will go into; a unit of work is a row of the first one. */
    public static CopiedRows of(LocalStack stack, String database, List<Source> sources)
            throws SQLException, IOException {
        try (var sql = Databases.of(stack, database)) {
            var copies = new ArrayList<Copy>();
            for (var source : sources) {
                copies.add(Copy.of(source, sql));
            }
            return new CopiedRows(stack, database, List.copyOf(copies));
        }
    }

    public long count() {
        return copies.getFirst().count();
    }

    /** One round: all rows, table after table. They go again at once, or they would be vacuumed beside what comes next. */
    public Round copy() throws SQLException, IOException {
        try (var sql = Databases.of(stack, database)) {
            var cpu = CpuTime.of(stack, List.of("postgres"));
            var begin = System.nanoTime();
            for (var copy : copies) {
                copy.into(sql);
            }
            var round = Round.of(count() / ((System.nanoTime() - begin) / 1e9), cpu.perUnit(count()));
            for (var copy : copies) {
                Databases.execute(sql, "truncate " + copy.target());
            }
            return round;
        }
    }
}
