package kz.kinoqor.analytics.feed;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** What is sent to the listeners of one question. */
record FeedBlocks(Sse sse, FeedTexts texts, FeedQuestion question) {

    private static final long RECONNECT_MILLIS = 2_000;

    OutboundSseEvent opening() {
        return sse.newEventBuilder()
                .comment("feed")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    OutboundSseEvent of(FeedEvent event) {
        var text = texts.of(event, question);
        return sse.newEventBuilder()
                .id(text.id())
                .name(event.type())
                .data(String.class, text.data())
                .build();
    }

    OutboundSseEvent beat() {
        return sse.newEventBuilder().comment("alive").build();
    }

    /** Has an id and no data: a client resumes from here, and hears of nothing. */
    OutboundSseEvent beat(long position) {
        return sse.newEventBuilder()
                .comment("alive")
                .id(texts.id(position, question))
                .build();
    }
}
