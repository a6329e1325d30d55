package kz.kinoqor.analytics.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.analytics.position.ReadPosition;
import org.jspecify.annotations.Nullable;

/** Reads how far a subscription has come. */
public final class Marks {

    private static final String POSITIONS = """
            select topic, partition, next_offset, last_event_time
              from inbox_position
             where subscription = ?
            """;

    private Marks() {}

    public static Mark of(String subscription, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(POSITIONS)) {
            query.setString(1, subscription);
            try (var rows = query.executeQuery()) {
                SortedMap<String, SortedMap<Integer, Long>> offsets = new TreeMap<>();
                @Nullable Instant newest = null;
                while (rows.next()) {
                    offsets.computeIfAbsent(rows.getString(1), topic -> new TreeMap<>())
                            .put(rows.getInt(2), rows.getLong(3));
                    newest = later(newest, rows.getTimestamp(4));
                }
                return new Mark(newest, new ReadPosition(offsets).token());
            }
        }
    }

    private static @Nullable Instant later(@Nullable Instant known, @Nullable Timestamp other) {
        if (other == null) {
            return known;
        }
        var time = other.toInstant();
        return known == null || time.isAfter(known) ? time : known;
    }
}
