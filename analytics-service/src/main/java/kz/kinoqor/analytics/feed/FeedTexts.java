package kz.kinoqor.analytics.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;

/** Events as the stream says them, written once for everybody who asked the same question. */
@ApplicationScoped
class FeedTexts {

    /** Characters, of all that is kept: an event may have a quarter of a million. */
    private static final long MOST = 8_000_000;

    private final ObjectMapper json;
    private final FeedCursors cursors;
    private final Cache<Place, Text> written = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Place place, Text text) -> text.data().length())
            .build();

    FeedTexts(ObjectMapper json, FeedCursors cursors) {
        this.json = json;
        this.cursors = cursors;
    }

    private record Place(long position, FeedQuestion question) {}

    /**
     * An event of the stream.
     *
     * @param id the cursor after it
     * @param data its JSON
     */
    record Text(String id, String data) {}

    Text of(FeedEvent event, FeedQuestion question) {
        return written.get(new Place(event.position(), question), place -> write(event, question));
    }

    /** The cursor after a position. */
    String id(long position, FeedQuestion question) {
        return cursors.after(position, question);
    }

    private Text write(FeedEvent event, FeedQuestion question) {
        var id = id(event.position(), question);
        try {
            return new Text(id, json.writeValueAsString(event.as(id)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the feed is always JSON", e);
        }
    }
}
