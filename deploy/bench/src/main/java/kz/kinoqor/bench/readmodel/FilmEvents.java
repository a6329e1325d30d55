package kz.kinoqor.bench.readmodel;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import kz.kinoqor.bench.suite.Catalog;
import kz.kinoqor.bench.suite.Databases;
import kz.kinoqor.local.stack.LocalStack;

/**
 * The topic of the films with as many events as one likes: rows of the outbox made by SQL, from where the relay takes them
 * like any other. They are registrations of synthetic films, marked as such.
 */
final class FilmEvents {

    private static final int AT_ONCE = 20_000;
    private static final Duration LATEST = Duration.ofMinutes(20);

    private static final String COUNT = "select count(*) from outbox where topic = 'kinoqor.catalog.films'";
    /** After one film that the catalog registered itself: whatever an event consists of, it is there. */
    private static final String MORE = """
            with sample as (
                select * from outbox where subject = ?
            ), fresh as (
                select uuidv7() as event, uuidv7() as film from generate_series(1, ?)
            )
            insert into outbox (id, topic, subject, sequence, type, source, occurred_at, correlation_id, payload)
            select event, topic, film, 1, type, source, occurred_at, film,
                   replace(payload, subject::text, film::text)
              from sample, fresh
            """;
    /** Of the live builds and of funding's copy alike: the slowest of those that read this topic. */
    private static final String READ = """
            select coalesce(min(read), 0)
              from (select sum(applied) as read
                      from inbox_position
                     where topic = 'kinoqor.catalog.films' %s
                     group by subscription) as reader
            """;

    private static final String BY_ANALYTICS =
            READ.formatted("and subscription in (select schema_name from read_model_build where state = 'LIVE')");
    private static final String BY_FUNDING = READ.formatted("");

    private final LocalStack stack;

    FilmEvents(LocalStack stack) {
        this.stack = stack;
    }

    /** Makes what is missing to so many, and returns when everybody has read them. */
    void atLeast(int events) throws SQLException, IOException, InterruptedException {
        var sample = new Catalog(stack).registerFilm("Өлшем үлгісі", 2024);
        try (var catalog = Databases.of(stack, "catalog")) {
            for (var there = Databases.number(catalog, COUNT); there < events; there += AT_ONCE) {
                Databases.update(catalog, MORE, sample, AT_ONCE);
            }
            var all = Databases.number(catalog, COUNT);
            awaitRead(all, "analytics", BY_ANALYTICS);
            awaitRead(all, "funding", BY_FUNDING);
        }
    }

    private void awaitRead(long events, String database, String query)
            throws SQLException, IOException, InterruptedException {
        var deadline = System.nanoTime() + LATEST.toNanos();
        try (Connection sql = Databases.of(stack, database)) {
            for (var read = 0L; read < events; read = Databases.number(sql, query)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException(database + " has read " + read + " of " + events + " events in " + LATEST);
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        }
    }
}
