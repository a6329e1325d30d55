package kz.kinoqor.analytics.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.kinoqor.analytics.read.LiveTables;

/** Reads the feed, from either end or from a cursor on. */
@ApplicationScoped
class FeedPages {

    private final LiveTables live;
    private final FeedCursors cursors;

    FeedPages(LiveTables live, FeedCursors cursors) {
        this.live = live;
        this.cursors = cursors;
    }

    /** Oldest first. Refuses a cursor that is too old, or that was never given out. */
    FeedView forward(FeedQuestion question, Optional<Long> after, int limit) {
        return live.read(FeedProjection.NAME, (sql, mark) -> {
            var bounds = FeedTable.bounds(sql);
            bounds.require(after);
            var from = after.orElse(bounds.goneUpTo());
            return FeedView.of(FeedTable.after(from, question, limit + 1, sql), limit, mark, cursor(question));
        });
    }

    /** Newest first. */
    FeedView backward(FeedQuestion question, Optional<Long> after, int limit) {
        return live.read(FeedProjection.NAME, (sql, mark) -> {
            FeedTable.bounds(sql).require(after);
            var from = after.orElse(Long.MAX_VALUE);
            return FeedView.of(FeedTable.before(from, question, limit + 1, sql), limit, mark, cursor(question));
        });
    }

    /** Where a stream begins: right after the cursor, or after everything there is. */
    long start(Optional<Long> after) {
        return live.read(FeedProjection.NAME, (sql, mark) -> {
            var bounds = FeedTable.bounds(sql);
            bounds.require(after);
            return after.orElse(bounds.newest());
        });
    }

    /** The first so many events that follow a position and are asked for. */
    Stretch following(long position, FeedQuestion question, int limit) {
        return live.read(FeedProjection.NAME, (sql, mark) -> {
            var events = FeedTable.after(position, question, limit, sql);
            var seen = events.size() == limit
                    ? events.getLast().position()
                    : FeedTable.bounds(sql).newest();
            return new Stretch(events, Math.max(position, seen));
        });
    }

    private Function<FeedEvent, String> cursor(FeedQuestion question) {
        return event -> cursors.after(event.position(), question);
    }

    /**
     * A stretch of the feed.
     *
     * @param events those of it that are asked for
     * @param upTo where it ends: nothing else of it is asked for
     */
    record Stretch(List<FeedEvent> events, long upTo) {}
}
