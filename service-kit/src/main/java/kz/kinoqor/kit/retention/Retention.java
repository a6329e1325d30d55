package kz.kinoqor.kit.retention;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * How long the rows of a table are kept. What is too old goes in batches, each in a transaction of its own, until nothing
 * is left: however much was written since the last time, it keeps up, and holds no lock for long. Several processes may
 * purge at once; each leaves what another is at.
 */
public final class Retention {

    private static final int BATCH = 10_000;

    private final DataSource database;
    private final String delete;
    private final Duration kept;
    private final int batch;

    private Retention(DataSource database, String delete, Duration kept, int batch) {
        this.database = database;
        this.delete = delete;
        this.kept = kept;
        this.batch = batch;
    }

    /**
     * Rows that go by a moment they bear.
     *
     * @param moment the column of that moment; a large table has an index on it
     */
    public static Retention of(DataSource database, String table, String moment, Duration kept) {
        var delete = """
                delete from %1$s
                 where ctid = any (array(select ctid from %1$s
                                          where %2$s < now() - make_interval(secs => ?)
                                          order by %2$s
                                          limit ?
                                            for update skip locked))
                """.formatted(table, moment);
        return new Retention(database, delete, kept, BATCH);
    }

    /** For rows that take many others with them. */
    public Retention inBatchesOf(int rows) {
        return new Retention(database, delete, kept, rows);
    }

    /** Deletes everything that is too old now, and gives how many rows that were. Not for use within a transaction. */
    public long purge() {
        long all = 0;
        try (var sql = database.getConnection();
                var statement = sql.prepareStatement(delete)) {
            statement.setLong(1, kept.toSeconds());
            statement.setInt(2, batch);
            int deleted;
            do {
                deleted = statement.executeUpdate();
                all += deleted;
            } while (deleted == batch);
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("rows past their retention could not be deleted", e);
        }
    }
}
