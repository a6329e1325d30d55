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

    /** A row without a topic was written before rows had one: it speaks for every topic that its subject can be of. */
    private static final String NEWEST = """
            select wanted.topic, wanted.subject, max(s.sequence)
              from unnest(?::text[], ?::uuid[]) as wanted (topic, subject)
              join inbox_sequence s
                on s.subscription = ?
               and s.subject = wanted.subject
               and s.topic in (wanted.topic, '')
             group by wanted.topic, wanted.subject
            """;

    private static final String ADVANCE = """
            insert into inbox_sequence (subscription, subject, topic, sequence)
            select ?, s.subject, s.topic, s.sequence
              from unnest(?::uuid[], ?::text[], ?::bigint[]) as s (subject, topic, sequence)
                on conflict (subscription, subject, topic)
                do update set sequence = greatest(inbox_sequence.sequence, excluded.sequence)
            """;

    private final String subscription;

    Sequences(String subscription) {
        this.subscription = subscription;
    }

    Map<Subject, Long> newest(Collection<Subject> subjects, Connection sql) throws SQLException {
        var newest = new HashMap<Subject, Long>();
        if (subjects.isEmpty()) {
            return newest;
        }
        try (var query = sql.prepareStatement(NEWEST)) {
            query.setArray(1, SqlArrays.text(sql, subjects, Subject::topic));
            query.setArray(2, SqlArrays.uuids(sql, subjects, Subject::id));
            query.setString(3, subscription);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    newest.put(new Subject(rows.getString(1), rows.getObject(2, UUID.class)), rows.getLong(3));
                }
            }
        }
        return newest;
    }

    void advance(Map<Subject, Long> sequences, Connection sql) throws SQLException {
        if (sequences.isEmpty()) {
            return;
        }
        var steps = List.copyOf(sequences.entrySet());
        try (var upsert = sql.prepareStatement(ADVANCE)) {
            upsert.setString(1, subscription);
            upsert.setArray(2, SqlArrays.uuids(sql, steps, step -> step.getKey().id()));
            upsert.setArray(3, SqlArrays.text(sql, steps, step -> step.getKey().topic()));
            upsert.setArray(4, SqlArrays.longs(sql, steps, Map.Entry::getValue));
            upsert.executeUpdate();
        }
    }
}
