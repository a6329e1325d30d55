package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lets batches of a subscription in, many at a time, unless somebody has closed it; holds across every process, since it
 * is an advisory lock of the database, and opens by itself when the one who closed it is gone.
 */
public final class Gate {

    /**
     * What is done inside takes arrays, and a plan serves an array of any length: PostgreSQL, left to itself, would plan
     * some of it again for every batch.
     */
    private static final String ENTER = """
            select pg_try_advisory_xact_lock_shared(hashtextextended(?, 0)),
                   set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    private static final String CLOSE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private Gate() {}

    /**
     * Passes until the transaction ends, and has its statements planned once for every batch; throws {@link Closed} where
     * it is closed.
     */
    static void enter(String subscription, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ENTER)) {
            query.setString(1, subscription);
            try (var rows = query.executeQuery()) {
                if (!rows.next() || !rows.getBoolean(1)) {
                    throw new Closed(subscription);
                }
            }
        }
    }

    /** Waits for the batches inside to finish and keeps everybody else out until this transaction ends. */
    public static void close(String subscription, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(CLOSE)) {
            query.setString(1, subscription);
            query.execute();
        }
    }

    /** Come back in a moment. */
    static final class Closed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Closed(String subscription) {
            super(subscription + " is closed for the moment", null, false, false);
        }
    }
}
