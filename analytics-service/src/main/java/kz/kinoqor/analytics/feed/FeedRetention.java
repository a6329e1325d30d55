package kz.kinoqor.analytics.feed;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import kz.kinoqor.analytics.read.LiveTables;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets go of events that have been in the feed for longer than {@code kinoqor.feed.retention}. The topics keep them. */
@ApplicationScoped
class FeedRetention {

    private static final String LET_GO = """
            with gone as (
                delete from feed_event
                 where position <= (select coalesce(max(position), 0)
                                      from feed_event
                                     where arrived_at < now() - make_interval(secs => ?))
             returning position)
            update feed_horizon
               set gone_up_to = greatest(gone_up_to, (select max(position) from gone))
            """;

    private final LiveTables live;
    private final Duration retention;

    FeedRetention(
            LiveTables live,
            @ConfigProperty(name = "kinoqor.feed.retention", defaultValue = "P400D") Duration retention) {
        this.live = live;
        this.retention = retention;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "feed-retention")
    void letGo() throws SQLException {
        live.change(FeedProjection.NAME, sql -> {
            try (var delete = sql.prepareStatement(LET_GO)) {
                delete.setLong(1, retention.toSeconds());
                return delete.executeUpdate();
            }
        });
    }
}
