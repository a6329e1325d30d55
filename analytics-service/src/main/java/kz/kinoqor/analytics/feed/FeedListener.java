package kz.kinoqor.analytics.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One client of the stream, on a virtual thread of its own: it holds a place in the feed and sends what follows it, a
 * handful at once. A client that does not take a handful in time is let go; it comes back with its last id.
 */
final class FeedListener {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long RECONNECT_MILLIS = 2_000;
    /** So many wait in memory for a slow client at most, and it has its patience for no more than these. */
    private static final int HANDFUL = 20;

    private final FeedTail tail;
    private final FeedPages pages;
    private final ObjectMapper json;
    private final Sse sse;
    private final SseEventSink sink;

    FeedListener(FeedTail tail, FeedPages pages, ObjectMapper json, Sse sse, SseEventSink sink) {
        this.tail = tail;
        this.pages = pages;
        this.json = json;
        this.sse = sse;
        this.sink = sink;
    }

    /** Sends until the client goes, or the service does. */
    void follow(long start, FeedQuestion question) {
        tail.join();
        try (sink) {
            send(List.of(sse.newEventBuilder()
                    .comment("feed")
                    .reconnectDelay(RECONNECT_MILLIS)
                    .build()));
            var at = start;
            while (!sink.isClosed() && !tail.isClosed()) {
                var events = following(at);
                if (!events.isEmpty()) {
                    sendInHandfuls(events.stream().filter(question::wants).toList());
                    at = events.getLast().position();
                } else if (!tail.awaitAfter(at, HEARTBEAT)) {
                    send(List.of(sse.newEventBuilder().comment("alive").build()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClientGone e) {
            // Nothing to do: it comes back with the id of the last event it got.
            return;
        } finally {
            tail.leave();
        }
    }

    private List<FeedEvent> following(long at) {
        return tail.after(at).orElseGet(() -> pages.following(at));
    }

    private OutboundSseEvent of(FeedEvent event) {
        try {
            return sse.newEventBuilder()
                    .id(event.id())
                    .name(event.type())
                    .data(String.class, json.writeValueAsString(event))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the feed is always JSON", e);
        }
    }

    private void sendInHandfuls(List<FeedEvent> events) throws InterruptedException {
        for (int from = 0; from < events.size(); from += HANDFUL) {
            var handful = events.subList(from, Math.min(from + HANDFUL, events.size()));
            send(handful.stream().map(this::of).toList());
        }
    }

    /** Hands over all of them, in order, before it waits: a wait for each would cost more than the event itself. */
    private void send(List<OutboundSseEvent> events) throws InterruptedException {
        try {
            var sent = events.stream()
                    .map(event -> sink.send(event).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(sent).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            throw new ClientGone(e);
        }
    }

    private static final class ClientGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClientGone(Exception cause) {
            super(cause);
        }
    }
}
