package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about records that could not be applied. Kept for ever beside the original, so that a rebuild,
 * which meets the same records again, decides the same.
 */
final class Rulings {

    private static final String FIND = """
            select verdict, corrected
              from inbox_ruling
             where family = ? and topic = ? and partition = ? and record_offset = ?
            """;
    private static final String RULE = """
            insert into inbox_ruling (family, topic, partition, record_offset, record_key,
                                      verdict, original, corrected, reason, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (family, topic, partition, record_offset)
                do update set verdict = excluded.verdict, corrected = excluded.corrected, reason = excluded.reason,
                              decided_by = excluded.decided_by, decided_at = now()
            """;

    /** Whoever has parked it tries it again. */
    private static final String TELL = """
            update inbox_parked
               set next_try_at = now()
             where topic = ? and partition = ? and record_offset = ?
            """;

    private final String family;

    Rulings(String family) {
        this.family = family;
    }

    /** What the record counts as after the ruling on it, if there is one. */
    Optional<Content> on(RawRecord raw, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(FIND)) {
            query.setString(1, family);
            query.setString(2, raw.partition().topic());
            query.setInt(3, raw.partition().partition());
            query.setLong(4, raw.offset());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(content(raw, rows.getBytes(2))) : Optional.empty();
            }
        }
    }

    private static Content content(RawRecord raw, byte @Nullable [] corrected) {
        return corrected == null ? new Content.LeftOut(Decoder.step(raw)) : Decoder.decode(raw.withValue(corrected));
    }

    void corrected(RawRecord raw, byte[] value, Decision decision, Connection sql) throws SQLException {
        rule(raw, value, decision, sql);
    }

    void discarded(RawRecord raw, Decision decision, Connection sql) throws SQLException {
        rule(raw, null, decision, sql);
    }

    private void rule(RawRecord raw, byte @Nullable [] corrected, Decision decision, Connection sql)
            throws SQLException {
        try (var insert = sql.prepareStatement(RULE)) {
            insert.setString(1, family);
            insert.setString(2, raw.partition().topic());
            insert.setInt(3, raw.partition().partition());
            insert.setLong(4, raw.offset());
            insert.setString(5, raw.key());
            insert.setString(6, corrected == null ? "DISCARDED" : "CORRECTED");
            insert.setBytes(7, raw.value());
            insert.setBytes(8, corrected);
            insert.setString(9, decision.reason());
            insert.setString(10, decision.by());
            insert.executeUpdate();
        }
        try (var update = sql.prepareStatement(TELL)) {
            update.setString(1, raw.partition().topic());
            update.setInt(2, raw.partition().partition());
            update.setLong(3, raw.offset());
            update.executeUpdate();
        }
    }

    /** Why, and who says so. */
    record Decision(String reason, String by) {}
}
