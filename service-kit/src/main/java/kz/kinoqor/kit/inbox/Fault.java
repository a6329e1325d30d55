package kz.kinoqor.kit.inbox;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Whose fault a failure is, which decides what follows: wait, or park the record. */
public enum Fault {

    /** A part was away or two transactions met: the same again will do. */
    PASSING,
    /** The statement itself is wrong for these tables: no record is to blame, and parking them all would help nobody. */
    OF_THE_PROGRAMME,
    /** This record cannot be applied, today or tomorrow. */
    OF_THE_RECORD;

    /** Classes of SQL state (ISO/IEC 9075, PostgreSQL's appendix A) and single states that pass by themselves. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58", "XX");

    /** A statement that ran into {@code statement_timeout}, or that somebody cancelled. */
    private static final String CANCELLED = "57014";

    private static final Set<String> PASSING_STATES = Set.of("25006", "55P03", "55006");
    private static final Set<String> PROGRAMME_CLASSES = Set.of("0A", "26", "28", "3D", "3F", "42");

    public static Fault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Superseded || cause instanceof Gate.Closed) {
                return PASSING;
            }
            if (cause instanceof ReaderBroken) {
                return OF_THE_PROGRAMME;
            }
            if (cause instanceof SQLException sql) {
                return ofDatabase(sql);
            }
        }
        return OF_THE_RECORD;
    }

    /** Whether it took too long: less at once may do where the same again would not. */
    static boolean isTimeout(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException
                    || (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static Fault ofDatabase(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null || sql instanceof SQLTransientException || sql instanceof SQLRecoverableException) {
            return PASSING;
        }
        if (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(sqlClass(state))) {
            return PASSING;
        }
        return PROGRAMME_CLASSES.contains(sqlClass(state)) ? OF_THE_PROGRAMME : OF_THE_RECORD;
    }

    private static String sqlClass(String state) {
        return state.length() < 2 ? state : state.substring(0, 2);
    }
}
