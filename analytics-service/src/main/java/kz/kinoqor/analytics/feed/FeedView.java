package kz.kinoqor.analytics.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import kz.kinoqor.analytics.position.Mark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the feed.
 *
 * @param next cursor of the next page in the order asked for; its absence is the only sign of the end
 * @param asOf event time of the newest fact in the feed
 * @param position token for {@code ?waitFor=}
 */
@Schema(name = "Feed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedView(
        List<FeedEvent> items,
        @Nullable String next,
        @JsonInclude @Nullable Instant asOf,
        String position) {

    /** Cuts the page out of one event more than was asked for, which tells that there is a next one. */
    static FeedView of(List<FeedEvent> oneMore, int limit, Mark mark, Function<FeedEvent, String> cursor) {
        var more = oneMore.size() > limit;
        var items = (more ? oneMore.subList(0, limit) : oneMore)
                .stream().map(event -> event.as(cursor.apply(event))).toList();
        return new FeedView(items, more ? items.getLast().id() : null, mark.asOf(), mark.position());
    }
}
