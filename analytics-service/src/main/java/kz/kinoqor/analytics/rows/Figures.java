package kz.kinoqor.analytics.rows;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Figures that a read model keeps beside the rows they are made of, so that nobody who asks has to count. A batch takes
 * what the rows of its subjects came to out of them, changes the rows, and puts what they come to now back in. So the
 * figures depend on the rows alone, never on the order in which facts arrived.
 */
public final class Figures {

    /** Nearly every batch changes the same few figures: waiting here, and not at each of them, nobody waits crosswise. */
    private static final String HOLD =
            "select pg_advisory_xact_lock(hashtextextended('figures of ' || current_schema(), 0))";

    private Figures() {}

    /** Which way a batch changes figures: by -1 or by 1 for each of its subjects. */
    public enum Way {
        OUT(-1),
        IN(1);

        private final int sign;

        Way(int sign) {
            this.sign = sign;
        }

        public int sign() {
            return sign;
        }
    }

    /** What changes rows. */
    @FunctionalInterface
    public interface Change {
        void in(Connection sql) throws SQLException;
    }

    /** How the figures that the rows of the batch come to are taken out or put in. */
    @FunctionalInterface
    public interface Count {
        void by(Way way) throws SQLException;
    }

    /** Changes rows, and the figures with them. */
    public static void keep(Connection sql, Count count, Change change) throws SQLException {
        hold(sql);
        count.by(Way.OUT);
        change.in(sql);
        count.by(Way.IN);
    }

    /** Until the transaction ends nobody else changes the figures of this build. */
    public static void hold(Connection sql) throws SQLException {
        try (var hold = sql.prepareStatement(HOLD)) {
            hold.execute();
        }
    }
}
