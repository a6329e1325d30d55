package kz.kinoqor.kit.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A request that is at work under an idempotency key for as long as a test wants it to be. */
public final class KeyInFlight {

    private static final String HOLD = """
            select pg_advisory_xact_lock(hashtextextended(?, 0))
            """;

    private KeyInFlight() {}

    /** What comes of an action while a caller's key is held. */
    public static <T> T during(String caller, Object key, Supplier<T> action) {
        var database = CDI.current().select(DataSource.class).get();
        try (var sql = database.getConnection();
                var hold = sql.prepareStatement(HOLD)) {
            sql.setAutoCommit(false);
            hold.setString(1, caller + "\n" + key);
            hold.execute();
            try {
                return action.get();
            } finally {
                sql.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key could not be held", e);
        }
    }
}
