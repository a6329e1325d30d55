package kz.kinoqor.analytics.filmthread;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.analytics.filmthread.ThreadEvent.Place;
import org.jspecify.annotations.Nullable;

/** Reads what the projection keeps. */
final class FilmThreadTable {

    private static final String CHECKSUM = """
            select encode(sha256(convert_to(concat_ws(' ', events, first, second, third, fourth), 'UTF8')), 'hex')
            from   thread_sum
            where  film_id = ?
            """;

    private static final String EVENTS_AFTER = """
            select time, topic, subject, sequence, event_id, type, source, trace_id, data
            from   thread_event
            where  film_id = ? and (time, topic, subject, sequence) > (?::timestamptz, ?, ?::uuid, ?::bigint)
            order  by time, topic, subject, sequence
            limit  ?
            """;

    private static final String AWARDS = """
            select time, topic, subject, sequence, event_id, type, source, trace_id, data
            from   thread_event
            where  film_id = ? and topic = 'kinoqor.funding.awards'
            order  by time, topic, subject, sequence
            """;

    private static final String REGISTRATION = """
            select time, topic, subject, sequence, event_id, type, source, trace_id, data
            from   thread_event
            where  film_id = ? and topic = 'kinoqor.catalog.films' and subject = film_id
            order  by sequence
            limit  1
            """;

    private FilmThreadTable() {}

    /** The same for the same facts, in whatever order they arrived; empty while nothing of the film has been heard. */
    static Optional<String> checksum(Connection sql, UUID filmId) throws SQLException {
        try (var query = sql.prepareStatement(CHECKSUM)) {
            query.setObject(1, filmId);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** @param place null for the beginning of the thread */
    static List<ThreadEvent> after(Connection sql, UUID filmId, @Nullable Place place, int limit) throws SQLException {
        try (var query = sql.prepareStatement(EVENTS_AFTER)) {
            query.setObject(1, filmId);
            query.setString(2, place == null ? "-infinity" : place.time().toString());
            query.setString(3, place == null ? "" : place.topic());
            query.setString(4, (place == null ? new UUID(0, 0) : place.subject()).toString());
            query.setLong(5, place == null ? 0 : place.sequence());
            query.setInt(6, limit);
            return events(query);
        }
    }

    static List<ThreadEvent> awards(Connection sql, UUID filmId) throws SQLException {
        try (var query = sql.prepareStatement(AWARDS)) {
            query.setObject(1, filmId);
            return events(query);
        }
    }

    /** The first that was said of the film itself. */
    static Optional<ThreadEvent> registration(Connection sql, UUID filmId) throws SQLException {
        try (var query = sql.prepareStatement(REGISTRATION)) {
            query.setObject(1, filmId);
            return events(query).stream().findFirst();
        }
    }

    private static List<ThreadEvent> events(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var events = new ArrayList<ThreadEvent>();
            while (rows.next()) {
                events.add(event(rows));
            }
            return events;
        }
    }

    private static ThreadEvent event(ResultSet row) throws SQLException {
        return new ThreadEvent(
                new Place(
                        row.getTimestamp("time").toInstant(),
                        row.getString("topic"),
                        row.getObject("subject", UUID.class),
                        row.getLong("sequence")),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("source"),
                row.getString("trace_id"),
                row.getString("data"));
    }
}
