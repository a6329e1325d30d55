package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The rows that say where a reader stands. They move by compare-and-set, so a zombie's write never counts. */
final class Positions {

    private static final String ALL = """
            select topic, partition, next_offset
              from inbox_position
             where subscription = ?
            """;
    private static final String START = """
            insert into inbox_position (subscription, topic, partition, next_offset)
            select ?, s.topic, s.partition, s.next_offset
              from unnest(?::text[], ?::int[], ?::bigint[]) as s (topic, partition, next_offset)
                on conflict do nothing
            """;
    private static final String LOCK = """
            select p.topic, p.partition, p.next_offset
              from inbox_position p
              join unnest(?::text[], ?::int[]) as held (topic, partition) using (topic, partition)
             where p.subscription = ?
             order by p.topic, p.partition
               for update of p
            """;
    private static final String ADVANCE = """
            update inbox_position p
               set next_offset     = m.next_offset,
                   last_event_time = greatest(p.last_event_time, m.event_time),
                   last_applied_at = case when m.seen > 0 then now() else p.last_applied_at end,
                   applied         = p.applied + m.applied,
                   duplicates      = p.duplicates + m.duplicates,
                   gaps            = p.gaps + m.gaps,
                   unknown         = p.unknown + m.unknown
              from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::text[]::timestamptz[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as m (topic, partition, expected, next_offset, event_time, seen, applied, duplicates, gaps, unknown)
             where p.subscription = ?
               and p.topic = m.topic
               and p.partition = m.partition
               and p.next_offset = m.expected
            """;

    private final String subscription;

    Positions(String subscription) {
        this.subscription = subscription;
    }

    Map<TopicPartition, Long> all(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ALL)) {
            query.setString(1, subscription);
            return read(query.executeQuery());
        }
    }

    /** Gives partitions that were never read a row; one that exists by now keeps what it says. */
    void start(Map<TopicPartition, Long> beginnings, Connection sql) throws SQLException {
        var from = List.copyOf(beginnings.entrySet());
        try (var insert = sql.prepareStatement(START)) {
            insert.setString(1, subscription);
            insert.setArray(2, SqlArrays.text(sql, from, e -> e.getKey().topic()));
            insert.setArray(3, SqlArrays.ints(sql, from, e -> e.getKey().partition()));
            insert.setArray(4, SqlArrays.longs(sql, from, Map.Entry::getValue));
            insert.executeUpdate();
        }
    }

    /** Holds these rows until the transaction ends. */
    Map<TopicPartition, Long> lock(Collection<TopicPartition> partitions, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(LOCK)) {
            query.setArray(1, SqlArrays.text(sql, partitions, TopicPartition::topic));
            query.setArray(2, SqlArrays.ints(sql, partitions, TopicPartition::partition));
            query.setString(3, subscription);
            return read(query.executeQuery());
        }
    }

    /** Holds the rows of a batch and makes sure that they stand where it begins. */
    void lock(Map<TopicPartition, Batch.Span> spans, Connection sql) throws SQLException {
        var standing = lock(spans.keySet(), sql);
        spans.forEach((partition, span) -> {
            var next = standing.get(partition);
            if (next == null || next != span.expected()) {
                throw new Superseded(partition + " stands at " + next + ", expected " + span.expected());
            }
        });
    }

    void advance(List<Move> moves, Connection sql) throws SQLException {
        try (var update = sql.prepareStatement(ADVANCE)) {
            update.setArray(
                    1, SqlArrays.text(sql, moves, move -> move.partition().topic()));
            update.setArray(
                    2, SqlArrays.ints(sql, moves, move -> move.partition().partition()));
            update.setArray(3, SqlArrays.longs(sql, moves, move -> move.span().expected()));
            update.setArray(4, SqlArrays.longs(sql, moves, move -> move.span().next()));
            update.setArray(5, SqlArrays.text(sql, moves, move -> move.tally().newest()));
            update.setArray(6, SqlArrays.longs(sql, moves, move -> move.tally().seen()));
            update.setArray(7, SqlArrays.longs(sql, moves, move -> move.tally().applied()));
            update.setArray(8, SqlArrays.longs(sql, moves, move -> move.tally().duplicates()));
            update.setArray(9, SqlArrays.longs(sql, moves, move -> move.tally().gaps()));
            update.setArray(10, SqlArrays.longs(sql, moves, move -> move.tally().unknown()));
            update.setString(11, subscription);
            if (update.executeUpdate() != moves.size()) {
                throw new Superseded("a position moved under the batch");
            }
        }
    }

    private static Map<TopicPartition, Long> read(java.sql.ResultSet rows) throws SQLException {
        try (rows) {
            var positions = new HashMap<TopicPartition, Long>();
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return positions;
        }
    }

    /** One row's step. */
    record Move(TopicPartition partition, Batch.Span span, Tally tally) {}
}
