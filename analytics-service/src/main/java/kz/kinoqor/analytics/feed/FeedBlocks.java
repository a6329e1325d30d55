package kz.kinoqor.analytics.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** What is sent to the listeners of one question. */
record FeedBlocks(Sse sse, ObjectMapper json, FeedCursors cursors, FeedQuestion question) {

    private static final long RECONNECT_MILLIS = 2_000;

    OutboundSseEvent opening() {
        return sse.newEventBuilder()
                .comment("feed")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    OutboundSseEvent of(FeedEvent event) {
        var id = cursors.after(event.position(), question);
        try {
            return sse.newEventBuilder()
                    .id(id)
                    .name(event.type())
                    .data(String.class, json.writeValueAsString(event.as(id)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the feed is always JSON", e);
        }
    }

    OutboundSseEvent beat() {
        return sse.newEventBuilder().comment("alive").build();
    }

    /** Has an id and no data: a client resumes from here, and hears of nothing. */
    OutboundSseEvent beat(long position) {
        return sse.newEventBuilder()
                .comment("alive")
                .id(cursors.after(position, question))
                .build();
    }
}
