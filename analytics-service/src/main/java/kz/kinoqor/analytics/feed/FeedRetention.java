package kz.kinoqor.analytics.feed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import kz.kinoqor.analytics.read.LiveTables;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes events that have been in the feed for longer than {@code kinoqor.feed.retention}, oldest first, a portion at a
 * time: however large the feed is, each transaction is short. The topics keep them.
 */
@ApplicationScoped
class FeedRetention {

    private static final int PORTION = 5_000;

    /**
     * The horizon is where the last portion ended, so that nobody looks for the beginning among rows that are gone. One
     * process at a time moves it; another one finds it taken, and nothing to do.
     */
    private static final String DELETE_PORTION = """
            with horizon as materialized (
                select gone_up_to
                  from feed_horizon
                   for update skip locked),
            oldest as (
                select event.position, event.arrived_at
                  from horizon
                 cross join lateral (select position, arrived_at
                                       from feed_event
                                      where position > horizon.gone_up_to
                                      order by position
                                      limit ?) as event),
            gone as (
                delete from feed_event
                 where position > (select gone_up_to from horizon)
                   and position <= (select max(position)
                                      from oldest
                                     where arrived_at < now() - make_interval(secs => ?))
             returning position)
            update feed_horizon
               set gone_up_to = (select max(position) from gone)
             where exists (select from gone)
         returning (select count(*) from gone)
            """;

    private final LiveTables live;
    private final Duration retention;

    FeedRetention(
            LiveTables live,
            @ConfigProperty(name = "kinoqor.feed.retention", defaultValue = "P400D") Duration retention) {
        this.live = live;
        this.retention = retention;
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "feed-retention")
    void purge() throws SQLException {
        while (purgePortion() == PORTION) {
            // Each is a transaction of its own.
        }
    }

    /** How many events went. */
    int purgePortion() throws SQLException {
        return live.change(FeedProjection.NAME, this::deletePortion);
    }

    private int deletePortion(Connection sql) throws SQLException {
        try (var delete = sql.prepareStatement(DELETE_PORTION)) {
            delete.setInt(1, PORTION);
            delete.setLong(2, retention.toSeconds());
            try (var row = delete.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
