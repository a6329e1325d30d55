package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where records wait that could not be applied, each key in its order. The engine's side of it: parking. */
final class ParkingLot {

    private static final int LONGEST_DETAIL = 2000;

    private static final String KEYS = """
            select distinct topic, record_key
              from inbox_parked
             where subscription = ?
               and topic = any (?)
               and record_key = any (?)
            """;
    private static final String PARK = """
            insert into inbox_parked (subscription, topic, partition, record_offset, record_key,
                                      headers, value, cause, detail, attempts, state)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                on conflict (subscription, topic, partition, record_offset) do nothing
            """;

    private final String subscription;

    ParkingLot(String subscription) {
        this.subscription = subscription;
    }

    /** Those of the keys that have something parked. */
    Set<RawRecord.Key> occupied(Collection<Incoming> records, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(KEYS)) {
            query.setString(1, subscription);
            query.setArray(
                    2,
                    sql.createArrayOf(
                            "text", distinct(records, r -> r.raw().partition().topic())));
            query.setArray(
                    3, sql.createArrayOf("text", distinct(records, r -> r.raw().key())));
            try (var rows = query.executeQuery()) {
                var keys = new HashSet<RawRecord.Key>();
                while (rows.next()) {
                    keys.add(new RawRecord.Key(rows.getString(1), rows.getString(2)));
                }
                return keys;
            }
        }
    }

    private static Object[] distinct(
            Collection<Incoming> records, java.util.function.Function<Incoming, String> column) {
        return records.stream().map(column).distinct().toArray();
    }

    void park(List<Sorting.Parked> parked, Connection sql) throws SQLException {
        if (parked.isEmpty()) {
            return;
        }
        try (var insert = sql.prepareStatement(PARK)) {
            for (var record : parked) {
                var raw = record.raw();
                insert.setString(1, subscription);
                insert.setString(2, raw.partition().topic());
                insert.setInt(3, raw.partition().partition());
                insert.setLong(4, raw.offset());
                insert.setString(5, raw.key());
                insert.setString(6, HeaderJson.write(raw.headers()));
                insert.setBytes(7, raw.value());
                insert.setString(8, record.cause());
                insert.setString(9, detail(record.detail()));
                insert.setInt(10, record.first() ? 1 : 0);
                insert.setString(11, record.first() ? "PARKED" : "BEHIND");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A message may quote what it could not read, NUL and all. */
    static String detail(String message) {
        var storable = message.replace('\0', '\uFFFD');
        return storable.length() <= LONGEST_DETAIL ? storable : storable.substring(0, LONGEST_DETAIL) + "…";
    }
}
