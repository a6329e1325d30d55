package kz.kinoqor.analytics.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.kinoqor.kit.page.Cursors;
import org.jspecify.annotations.Nullable;

/** Places in the feed as clients hold them: each is right after an event, signed, and good for the question it was given for. */
@ApplicationScoped
class FeedCursors {

    private final Cursors cursors;

    FeedCursors(Cursors cursors) {
        this.cursors = cursors;
    }

    /** The order asked for is no part of it: who has read the newest page goes on with the stream. */
    String after(long position, FeedQuestion question) {
        return cursors.after(List.of(Long.toString(position)), filter(question));
    }

    /** Refuses with {@code cursor-invalid} or {@code cursor-of-other-filter}. */
    Optional<Long> read(@Nullable String cursor, FeedQuestion question) {
        return cursors.read(cursor, filter(question)).map(key -> Long.valueOf(key.getFirst()));
    }

    private static String filter(FeedQuestion question) {
        return "feed " + question;
    }
}
