package kz.kinoqor.analytics.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.page.PageProblem;
import kz.kinoqor.kit.query.Select;
import org.jspecify.annotations.Nullable;

/** The feed's rows. */
final class FeedTable {

    private static final String COLUMNS = """
            select position, event_id, type, source, subject, thread, time, sequence,
                   split_part(traceparent, '-', 2) as trace_id, data
              from feed_event
            """;
    private static final String BOUNDS = """
            select gone_up_to, greatest(gone_up_to, (select max(position) from feed_event)) as newest
              from feed_horizon
            """;

    private FeedTable() {}

    static List<FeedEvent> after(long position, FeedQuestion question, int atMost, Connection sql) throws SQLException {
        return page(" where position > ?", " order by position", position, question, atMost, sql);
    }

    static List<FeedEvent> before(long position, FeedQuestion question, int atMost, Connection sql)
            throws SQLException {
        return page(" where position < ?", " order by position desc", position, question, atMost, sql);
    }

    /** What the feed holds now. */
    static Bounds bounds(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(BOUNDS);
                var row = query.executeQuery()) {
            row.next();
            return new Bounds(row.getLong(1), row.getLong(2));
        }
    }

    private static List<FeedEvent> page(
            String from, String order, long position, FeedQuestion question, int atMost, Connection sql)
            throws SQLException {
        var page = Select.of(COLUMNS + from, position)
                .and("type = ?", question.type())
                .and("thread = ?", question.thread())
                .then(order + " limit ?", atMost);
        try (var query = page.on(sql)) {
            return read(query);
        }
    }

    private static List<FeedEvent> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var events = new ArrayList<FeedEvent>();
            while (rows.next()) {
                events.add(event(rows));
            }
            return events;
        }
    }

    private static FeedEvent event(ResultSet row) throws SQLException {
        return new FeedEvent(
                row.getLong("position"),
                "",
                row.getString("event_id"),
                row.getString("type"),
                row.getString("source"),
                row.getObject("subject", UUID.class),
                row.getObject("thread", UUID.class),
                row.getTimestamp("time").toInstant(),
                row.getLong("sequence"),
                nonEmpty(row.getString("trace_id")),
                row.getString("data"));
    }

    private static @Nullable String nonEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * The ends of the feed.
     *
     * @param goneUpTo positions up to this one are no longer kept
     * @param newest the position given out last
     */
    record Bounds(long goneUpTo, long newest) {

        /** Refuses a cursor whose next event is gone, and one that was never given out. */
        void require(Optional<Long> cursor) {
            var position = cursor.orElse(newest);
            if (position < goneUpTo) {
                throw new FeedProblem.FeedCursorTooOld().refuse();
            }
            if (position > newest) {
                throw new PageProblem.CursorInvalid().refuse();
            }
        }
    }
}
