package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** Parked records as people see them: looked into, tried again, gone. */
final class ParkedRecords {

    /** Without the record itself: a list of these is small, whatever is parked. */
    static final String EVENT = """
            select id, subscription, topic, partition, record_offset, record_key, cause, detail,
                   parked_at, attempts, state
              from inbox_parked
            """;

    private static final String RECORD = EVENT.replace("attempts, state", "attempts, state, headers, value");
    private static final String ONE = RECORD + " where id = ?";
    private static final String OF_KEY = " where subscription = ? and topic = ? and record_key = ?";
    private static final String FIRST_OF_KEY = RECORD + OF_KEY + " order by partition, record_offset limit 1";
    private static final String LEFT_OF_KEY = "select count(*) from inbox_parked" + OF_KEY;

    private static final String REMOVE = "delete from inbox_parked where id = ?";
    private static final String FAILED = """
            update inbox_parked
               set attempts = attempts + 1, cause = ?, detail = ?, state = 'PARKED',
                   next_try_at = case when next_try_at is not null
                                      then now() + least(interval '1 hour', interval '1 second' * 2 ^ least(attempts, 20))
                                 end
             where id = ?
            """;

    private ParkedRecords() {}

    static Optional<ParkedRecord> find(UUID id, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ONE)) {
            query.setObject(1, id);
            return read(query, ParkedRecords::record).stream().findFirst();
        }
    }

    /** The one that all others of this one's key wait for. */
    static Optional<ParkedRecord> firstOfKey(ParkedEvent event, Connection sql) throws SQLException {
        try (var query = ofKey(FIRST_OF_KEY, event, sql)) {
            return read(query, ParkedRecords::record).stream().findFirst();
        }
    }

    static int leftOfKey(ParkedEvent event, Connection sql) throws SQLException {
        try (var query = ofKey(LEFT_OF_KEY, event, sql)) {
            return read(query, row -> row.getInt(1)).getFirst();
        }
    }

    private static PreparedStatement ofKey(String statement, ParkedEvent event, Connection sql) throws SQLException {
        var query = sql.prepareStatement(statement);
        query.setString(1, event.subscription());
        query.setString(2, event.topic());
        query.setString(3, event.key());
        return query;
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

    static <T> List<T> read(PreparedStatement query, Row<T> row) throws SQLException {
        try (var rows = query.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(row.of(rows));
            }
            return read;
        }
    }

    static ParkedEvent event(ResultSet row) throws SQLException {
        return new ParkedEvent(
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
    }

    private static ParkedRecord record(ResultSet row) throws SQLException {
        var event = event(row);
        var raw = new RawRecord(
                new TopicPartition(event.topic(), event.partition()),
                event.offset(),
                event.key(),
                HeaderJson.read(row.getString("headers")),
                row.getBytes("value"));
        return new ParkedRecord(event, raw);
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
