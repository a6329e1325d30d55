package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The parking lot as people see it: listed, looked into, emptied. */
final class ParkedRecords {

    private static final String COLUMNS = """
            select id, subscription, topic, partition, record_offset, record_key, cause, detail,
                   parked_at, attempts, state, headers, value
              from inbox_parked
            """;
    private static final String ONE = COLUMNS + " where id = ?";
    private static final String PAGE = COLUMNS + """
                     where (?::uuid is null or id > ?)
                       and (?::text is null or subscription = ?)
                       and (?::text is null or state = ?)
                     order by id
                     limit ?
                    """;
    private static final String OF_KEY = COLUMNS + """
                     where subscription = ? and topic = ? and record_key = ?
                     order by partition, record_offset
                       for update
                    """;
    private static final String RULED_ON = COLUMNS + """
             where subscription = ?
               and state = 'PARKED'
               and (topic, partition, record_offset) in (
                   select topic, partition, record_offset from inbox_ruling where family = ?)
             order by id
            """;
    private static final String COUNTS = """
            select subscription, count(*)
              from inbox_parked
             group by subscription
            """;
    private static final String REMOVE = "delete from inbox_parked where id = ?";
    private static final String FAILED = """
            update inbox_parked
               set attempts = attempts + 1, cause = ?, detail = ?, state = 'PARKED'
             where id = ?
            """;

    private ParkedRecords() {}

    static Optional<ParkedRecord> find(UUID id, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ONE)) {
            query.setObject(1, id);
            return read(query).stream().findFirst();
        }
    }

    static List<ParkedRecord> page(Question question, @Nullable UUID after, int atMost, Connection sql)
            throws SQLException {
        try (var query = sql.prepareStatement(PAGE)) {
            query.setObject(1, after);
            query.setObject(2, after);
            query.setString(3, question.subscription());
            query.setString(4, question.subscription());
            query.setString(5, question.state());
            query.setString(6, question.state());
            query.setInt(7, atMost);
            return read(query);
        }
    }

    /** Everything that waits with this one, in order. */
    static List<ParkedRecord> ofKey(ParkedEvent event, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(OF_KEY)) {
            query.setString(1, event.subscription());
            query.setString(2, event.topic());
            query.setString(3, event.key());
            return read(query);
        }
    }

    static List<ParkedRecord> ruledOn(Reader reader, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(RULED_ON)) {
            query.setString(1, reader.subscription());
            query.setString(2, reader.family());
            return read(query);
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

    static void remove(UUID id, Connection sql) throws SQLException {
        try (var delete = sql.prepareStatement(REMOVE)) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    static void failedAgain(UUID id, Content.Broken why, Connection sql) throws SQLException {
        try (var update = sql.prepareStatement(FAILED)) {
            update.setString(1, why.cause());
            update.setString(2, ParkingLot.detail(why.detail()));
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    private static List<ParkedRecord> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var records = new ArrayList<ParkedRecord>();
            while (rows.next()) {
                records.add(record(rows));
            }
            return records;
        }
    }

    private static ParkedRecord record(ResultSet row) throws SQLException {
        var event = new ParkedEvent(
                row.getObject("id", UUID.class),
                row.getString("subscription"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                row.getString("cause"),
                row.getString("detail"),
                row.getTimestamp("parked_at").toInstant(),
                row.getInt("attempts"),
                row.getString("state"));
        var raw = new RawRecord(
                new TopicPartition(event.topic(), event.partition()),
                event.offset(),
                event.key(),
                HeaderJson.read(row.getString("headers")),
                row.getBytes("value"));
        return new ParkedRecord(event, raw);
    }

    /** Which of them: null for any. */
    record Question(@Nullable String subscription, @Nullable String state) {}
}
