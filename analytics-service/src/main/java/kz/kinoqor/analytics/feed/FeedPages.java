package kz.kinoqor.analytics.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.kinoqor.analytics.read.LiveTables;

/** Reads the feed, from either end or from a cursor on. */
@ApplicationScoped
class FeedPages {

    private static final int AT_ONCE = 500;

    private final LiveTables live;

    FeedPages(LiveTables live) {
        this.live = live;
    }

    /** Oldest first. Refuses a cursor that is too old, or that was never given out. */
    FeedView forward(FeedQuestion question, Optional<FeedCursor> after, int limit) {
        return live.read(FeedProjection.NAME, (sql, mark) -> {
            FeedTable.bounds(sql).require(after);
            var from = after.map(FeedCursor::position).orElse(0L);
            return FeedView.of(FeedTable.after(from, question, limit + 1, sql), limit, mark);
        });
    }

    /** Newest first. */
    FeedView backward(FeedQuestion question, Optional<FeedCursor> after, int limit) {
        return live.read(FeedProjection.NAME, (sql, mark) -> {
            FeedTable.bounds(sql).require(after);
            var from = after.map(FeedCursor::position).orElse(Long.MAX_VALUE);
            return FeedView.of(FeedTable.before(from, question, limit + 1, sql), limit, mark);
        });
    }

    /** Where a stream begins: right after the cursor, or after everything there is. */
    long start(Optional<FeedCursor> after) {
        return live.read(FeedProjection.NAME, (sql, mark) -> {
            var bounds = FeedTable.bounds(sql);
            bounds.require(after);
            return after.map(FeedCursor::position).orElse(bounds.newest());
        });
    }

    /** The next events, whatever they are about. */
    List<FeedEvent> following(long position) {
        return live.read(FeedProjection.NAME, (sql, mark) -> FeedTable.after(position, FeedQuestion.ANY, AT_ONCE, sql));
    }
}
