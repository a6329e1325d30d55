package kz.kinoqor.bench.suite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.local.stack.LocalStack;
import org.postgresql.PGConnection;

/** Rows of a table, brought into an empty one like it by {@code COPY}: the fastest way there is. */
public final class CopiedRows {

    private final LocalStack stack;
    private final String database;
    private final String target;
    private final byte[] rows;
    private final long count;

    private CopiedRows(LocalStack stack, String database, String target, byte[] rows, long count) {
        this.stack = stack;
        this.database = database;
        this.target = target;
        this.rows = rows;
        this.count = count;
    }

    /**
     * Reads rows, and makes the table that they will go into.
     *
     * @param like the table that it is to be like, indexes and all
     * @param query which rows
     */
    public static CopiedRows of(LocalStack stack, String database, String target, String like, String query)
            throws SQLException, IOException {
        try (var sql = Databases.of(stack, database)) {
            Databases.execute(sql, "drop table if exists " + target);
            Databases.execute(sql, "create table " + target + " (like " + like + " including all)");
            var copied = new ByteArrayOutputStream();
            var count = sql.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", copied);
            return new CopiedRows(stack, database, target, copied.toByteArray(), count);
        }
    }

    public long count() {
        return count;
    }

    /** One round: all rows. */
    public Round copy() throws SQLException, IOException {
        try (var sql = Databases.of(stack, database)) {
            Databases.execute(sql, "truncate " + target);
            var cpu = CpuTime.of(stack, List.of("postgres"));
            var begin = System.nanoTime();
            var copied = sql.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new ByteArrayInputStream(rows));
            var seconds = (System.nanoTime() - begin) / 1e9;
            return Round.of(copied / seconds, cpu.perUnit(copied));
        }
    }
}
