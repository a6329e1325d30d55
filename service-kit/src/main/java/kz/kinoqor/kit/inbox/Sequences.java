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

    /**
     * All by the key, whatever PostgreSQL thinks of a subscription: it has no statistics of a new one, takes it for small,
     * and a join would then read with each batch all that was applied before.
     */
    static final String NEWEST = """
            select topic, subject, sequence
              from inbox_sequence
             where subscription = ?
               and subject = any (?)
            """;

    private static final String ADVANCE = """
            insert into inbox_sequence (subscription, subject, topic, sequence)
            select ?, s.subject, s.topic, s.sequence
              from unnest(?::uuid[], ?::text[], ?::bigint[]) as s (subject, topic, sequence)
                on conflict (subscription, subject, topic)
                do update set sequence = greatest(inbox_sequence.sequence, excluded.sequence)
            """;

    private static final long NEVER = 0;

    private final String subscription;

    Sequences(String subscription) {
        this.subscription = subscription;
    }

    Map<Subject, Long> newest(Collection<Subject> subjects, Connection sql) throws SQLException {
        var rows = subjects.isEmpty() ? Map.<Subject, Long>of() : rows(subjects, sql);
        var newest = new HashMap<Subject, Long>();
        for (var subject : subjects) {
            // A row without a topic was written before rows had one: it speaks for every topic that its subject can be
            // of.
            var known = Math.max(
                    rows.getOrDefault(subject, NEVER), rows.getOrDefault(new Subject("", subject.id()), NEVER));
            if (known > NEVER) {
                newest.put(subject, known);
            }
        }
        return newest;
    }

    private Map<Subject, Long> rows(Collection<Subject> subjects, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(NEWEST)) {
            query.setString(1, subscription);
            query.setArray(2, SqlArrays.uuids(sql, subjects, Subject::id));
            var found = new HashMap<Subject, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(new Subject(rows.getString(1), rows.getObject(2, UUID.class)), rows.getLong(3));
                }
            }
            return found;
        }
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
