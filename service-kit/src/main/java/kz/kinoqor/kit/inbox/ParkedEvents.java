package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.kit.query.Select;
import org.jspecify.annotations.Nullable;

/** Lists of parked events, without the records themselves: small, whatever is parked. */
final class ParkedEvents {

    private static final String EVENT = ParkedRecords.EVENT;
    private static final String PAGE = EVENT + """
             where id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            """;
    private static final String IN_ORDER = """
             order by id
             limit ?
            """;
    /** Those that were tried least come first, so that asking again goes on and does not begin anew. */
    private static final String WITH_CAUSE = EVENT + """
             where subscription = ? and cause = ? and state = 'PARKED'
             order by attempts, id
             limit ?
            """;

    private static final String DUE = EVENT + """
             where next_try_at <= now() and state = 'PARKED' and subscription = any (?)
             order by next_try_at
             limit 100
            """;

    /**
     * What was being parked while a person ruled, and what failed in a rebuild although a person had ruled on it: neither
     * has a time at which it is tried again.
     */
    private static final String MAKE_DUE = """
            update inbox_parked p
               set next_try_at = now()
              from inbox_ruling r
             where p.next_try_at is null
               and p.state = 'PARKED'
               and (p.topic, p.partition, p.record_offset) = (r.topic, r.partition, r.record_offset)
            """;

    private static final String COUNTS = """
            select subscription, sum(parked)
              from inbox_parked_count
             group by subscription
            """;

    private ParkedEvents() {}

    static List<ParkedEvent> page(Question question, @Nullable UUID after, int atMost, Connection sql)
            throws SQLException {
        var page = Select.of(PAGE, after)
                .and("subscription = ?", question.subscription())
                .and("state = ?", question.state())
                .then(IN_ORDER, atMost);
        try (var query = page.on(sql)) {
            return ParkedRecords.read(query, ParkedRecords::event);
        }
    }

    /** The first of each key that is parked for this cause. */
    static List<ParkedEvent> withCause(Cause cause, int atMost, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(WITH_CAUSE)) {
            query.setString(1, cause.subscription());
            query.setString(2, cause.cause());
            query.setInt(3, atMost);
            return ParkedRecords.read(query, ParkedRecords::event);
        }
    }

    /** What has been ruled on and is still parked. */
    static List<ParkedEvent> due(Collection<String> subscriptions, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(DUE)) {
            query.setArray(1, sql.createArrayOf("text", subscriptions.toArray()));
            return ParkedRecords.read(query, ParkedRecords::event);
        }
    }

    static int makeDue(Connection sql) throws SQLException {
        try (var update = sql.prepareStatement(MAKE_DUE)) {
            return update.executeUpdate();
        }
    }

    static Map<String, Long> counts(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(COUNTS);
                var rows = query.executeQuery()) {
            var counts = new HashMap<String, Long>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    /** Which of them: null for any. */
    record Question(@Nullable String subscription, @Nullable String state) {}

    /** For whom, and why. */
    record Cause(String subscription, String cause) {}
}
