package kz.kinoqor.kit.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** How long the rows of a table are kept. */
public final class Retention {

    private final DataSource database;
    private final String delete;
    private final Duration kept;

    /**
     * Rows that one statement deletes once they are too old.
     *
     * @param delete takes the age in seconds as its only parameter
     */
    public Retention(DataSource database, String delete, Duration kept) {
        this.database = database;
        this.delete = delete;
        this.kept = kept;
    }

    /** Deletes what is too old now, in a transaction of its own, and gives how many rows that were. */
    public int letGo() {
        return QuarkusTransaction.requiringNew().call(this::run);
    }

    private int run() throws SQLException {
        try (var sql = database.getConnection();
                var statement = sql.prepareStatement(delete)) {
            statement.setLong(1, kept.toSeconds());
            return statement.executeUpdate();
        }
    }
}
