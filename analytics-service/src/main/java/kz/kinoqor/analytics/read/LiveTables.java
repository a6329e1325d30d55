package kz.kinoqor.analytics.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Catalogue;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Transactions;

/**
 * Where reads find a read model: in the schema of the live build of this code's version, which a rebuild may change
 * between any two reads. Each read is one snapshot, so its rows, its {@link Mark} and the choice of the build belong together.
 */
@ApplicationScoped
public class LiveTables {

    private final Catalogue catalogue;
    private final Transactions transactions;

    LiveTables(Catalogue catalogue, DataSource database) {
        this.catalogue = catalogue;
        this.transactions = new Transactions(database);
    }

    /**
     * Reads from the live build of a projection. Statements name tables without a schema.
     *
     * @param projection its {@link kz.kinoqor.analytics.build.Projection#name()}
     */
    public <T> T read(String projection, Reading<T> reading) {
        try {
            return transactions.snapshot(sql -> {
                var subscription = LiveBuild.enter(catalogue.get(projection), sql);
                return reading.from(sql, Marks.of(subscription, sql));
            });
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    /** Housekeeping in the live build: for what is no fact, such as letting go of what has become too old. */
    public <T> T change(String projection, Transactions.Work<T> work) throws SQLException {
        return transactions.write(sql -> {
            LiveBuild.enter(catalogue.get(projection), sql);
            return work.in(sql);
        });
    }

    /** Makes an answer of rows and of how far they reach. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Connection sql, Mark mark) throws SQLException;
    }
}
