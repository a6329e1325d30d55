package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The newest sequence of each subject that a reader has applied: what makes applying idempotent. */
final class Sequences {

    private static final String NEWEST = """
            select subject, sequence
              from inbox_sequence
             where subscription = ?
               and subject = any (?)
            """;
    private static final String ADVANCE = """
            insert into inbox_sequence (subscription, subject, sequence)
            select ?, s.subject, s.sequence
              from unnest(?::uuid[], ?::bigint[]) as s (subject, sequence)
                on conflict (subscription, subject)
                do update set sequence = greatest(inbox_sequence.sequence, excluded.sequence)
            """;

    private final String subscription;

    Sequences(String subscription) {
        this.subscription = subscription;
    }

    Map<UUID, Long> newest(Collection<UUID> subjects, Connection sql) throws SQLException {
        var newest = new HashMap<UUID, Long>();
        if (subjects.isEmpty()) {
            return newest;
        }
        try (var query = sql.prepareStatement(NEWEST)) {
            query.setString(1, subscription);
            query.setArray(2, SqlArrays.uuids(sql, subjects, subject -> subject));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    newest.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return newest;
    }

    void advance(Map<UUID, Long> sequences, Connection sql) throws SQLException {
        if (sequences.isEmpty()) {
            return;
        }
        var steps = List.copyOf(sequences.entrySet());
        try (var upsert = sql.prepareStatement(ADVANCE)) {
            upsert.setString(1, subscription);
            upsert.setArray(2, SqlArrays.uuids(sql, steps, Map.Entry::getKey));
            upsert.setArray(3, SqlArrays.longs(sql, steps, Map.Entry::getValue));
            upsert.executeUpdate();
        }
    }
}
