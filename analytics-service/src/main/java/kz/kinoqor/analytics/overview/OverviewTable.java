package kz.kinoqor.analytics.overview;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import kz.kinoqor.contracts.Topic;

/** Reads what the projection keeps. */
final class OverviewTable {

    private static final String TALLIES = """
            select topic, sum(aggregates), sum(events)
            from   tally
            group  by topic
            """;

    private OverviewTable() {}

    /** What there is, by topic. */
    record Tallies(Map<String, Long> aggregates, long events) {

        long of(Topic topic) {
            return aggregates.getOrDefault(topic.name(), 0L);
        }
    }

    static Tallies tallies(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(TALLIES);
                var rows = query.executeQuery()) {
            var aggregates = new HashMap<String, Long>();
            long events = 0;
            while (rows.next()) {
                aggregates.put(rows.getString(1), rows.getLong(2));
                events += rows.getLong(3);
            }
            return new Tallies(aggregates, events);
        }
    }
}
