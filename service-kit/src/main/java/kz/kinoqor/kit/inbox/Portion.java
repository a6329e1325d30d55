package kz.kinoqor.kit.inbox;

import java.sql.SQLException;

/** How many records are taken in with one transaction: as many as come, but fewer where the database takes too long. */
final class Portion {

    /** So many must go well in a row: whoever tries the double after each one fails at each second one. */
    private static final int TRUSTED_AFTER = 16;

    private int size = Integer.MAX_VALUE;
    private int wentWell;

    int size() {
        return size;
    }

    /** The next transaction has half as much to do, or the same would go on for ever. */
    void failed(SQLException failure, int records) {
        wentWell = 0;
        if (Fault.isTimeout(failure)) {
            size = Math.max(1, Math.min(size, records) / 2);
        }
    }

    void wentWell(int records) {
        if (records > size / 2 && ++wentWell >= TRUSTED_AFTER) {
            wentWell = 0;
            size = size > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : size * 2;
        }
    }
}
