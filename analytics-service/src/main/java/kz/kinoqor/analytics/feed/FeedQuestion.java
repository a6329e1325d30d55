package kz.kinoqor.analytics.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which facts of the feed: null for any. */
record FeedQuestion(@Nullable String type, @Nullable UUID thread) {

    static final FeedQuestion ANY = new FeedQuestion(null, null);

    boolean wants(FeedEvent event) {
        return (type == null || type.equals(event.type())) && (thread == null || thread.equals(event.thread()));
    }
}
