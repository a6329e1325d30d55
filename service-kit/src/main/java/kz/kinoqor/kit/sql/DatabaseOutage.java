package kz.kinoqor.kit.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** A failure that says nothing of the work, only that the database was not there for it: the same again will do. */
public final class DatabaseOutage {

    /** SQL state classes of PostgreSQL's appendix A: connection, rollback by a rival, resources, operator, system. */
    private static final String[] CLASSES = {"08", "40", "53", "57P", "58"};

    private DatabaseOutage() {}

    /**
     * Looks at every cause and at what was suppressed on the way: a connection that is lost while a transaction commits is
     * only told among the suppressed failures of the transaction manager's own.
     */
    public static boolean isBehind(Throwable failure) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<Throwable>();
        next.add(failure);
        while (!next.isEmpty()) {
            var one = next.remove();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof SQLException sql && passes(sql.getSQLState())) {
                return true;
            }
            if (one.getCause() != null) {
                next.add(one.getCause());
            }
            next.addAll(Arrays.asList(one.getSuppressed()));
        }
        return false;
    }

    /** The pool gives no state when it has no connection to give. */
    private static boolean passes(@Nullable String state) {
        return state == null || Arrays.stream(CLASSES).anyMatch(state::startsWith);
    }
}
