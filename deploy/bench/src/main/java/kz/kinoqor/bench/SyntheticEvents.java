package kz.kinoqor.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Registered films that are only events: rows of the outbox, from where the relay takes them like any other. */
final class SyntheticEvents {

    private static final int AT_ONCE = 20_000;
    private static final String COUNT =
            "select count(*) from outbox where type = 'kz.kinoqor.catalog.film.registered.v1'";
    /** After a film that the catalog registered itself: whatever an event consists of, it is there. */
    private static final String MORE = """
            with sample as (
                select * from outbox where type = 'kz.kinoqor.catalog.film.registered.v1' order by recorded_at limit 1
            ), fresh as (
                select uuidv7() as event, uuidv7() as film, n from generate_series(1, ?) as n
            )
            insert into outbox (id, topic, subject, sequence, type, source, occurred_at, correlation_id, payload)
            select event, topic, film, 1, type, source, occurred_at, film,
                   replace(payload, subject::text, film::text)
              from sample, fresh
            """;

    private SyntheticEvents() {}

    /** Makes as many as are missing, in transactions of a bearable size. */
    static void upTo(int events, Connection sql) throws SQLException {
        try (var more = sql.prepareStatement(MORE)) {
            for (var there = count(sql); there < events; there += AT_ONCE) {
                more.setInt(1, AT_ONCE);
                more.executeUpdate();
            }
        }
    }

    private static long count(Connection sql) throws SQLException {
        try (var rows = sql.createStatement().executeQuery(COUNT)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
