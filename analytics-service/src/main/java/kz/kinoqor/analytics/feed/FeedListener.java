package kz.kinoqor.analytics.feed;

import jakarta.ws.rs.sse.OutboundSseEvent;
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

    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(15).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So many wait in memory for a slow client at most, and it has its patience for no more than these. */
    private static final int HANDFUL = 20;

    private final FeedTail tail;
    private final FeedPages pages;
    private final FeedBlocks blocks;
    private final SseEventSink sink;
    /** What the client resumes from, and when it last heard of us. */
    private long told;

    private long spokeAt;

    FeedListener(FeedTail tail, FeedPages pages, FeedBlocks blocks, SseEventSink sink) {
        this.tail = tail;
        this.pages = pages;
        this.blocks = blocks;
        this.sink = sink;
    }

    /** Sends until the client goes, or the service does. */
    void follow(long start) {
        var number = tail.join();
        try (sink) {
            send(List.of(blocks.opening()));
            told = start;
            var at = start;
            while (!sink.isClosed() && !tail.isClosed()) {
                var stretch = following(at);
                sendInHandfuls(stretch.events());
                var nothingNew = stretch.upTo() == at;
                at = stretch.upTo();
                beatAfterSilence(at);
                if (nothingNew) {
                    tail.awaitAfter(at, number, Duration.ofNanos(HEARTBEAT_NANOS - silence()));
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

    private FeedPages.Stretch following(long at) {
        return tail.after(at)
                .map(events -> new FeedPages.Stretch(
                        events.stream().filter(blocks.question()::wants).toList(),
                        events.isEmpty() ? at : events.getLast().position()))
                .orElseGet(() -> pages.following(at, blocks.question()));
    }

    /**
     * By the clock, however much passes by that nobody asked for: what hears nothing is taken for dead. Where something has
     * passed by, the place from which the client would resume moves on.
     */
    private void beatAfterSilence(long at) throws InterruptedException {
        if (silence() < HEARTBEAT_NANOS) {
            return;
        }
        send(List.of(at > told ? blocks.beat(at) : blocks.beat()));
        told = at;
    }

    private long silence() {
        return System.nanoTime() - spokeAt;
    }

    private void sendInHandfuls(List<FeedEvent> events) throws InterruptedException {
        for (int from = 0; from < events.size(); from += HANDFUL) {
            var handful = events.subList(from, Math.min(from + HANDFUL, events.size()));
            send(handful.stream().map(blocks::of).toList());
            told = handful.getLast().position();
        }
    }

    /** Hands over all of them, in order, before it waits: a wait for each would cost more than the event itself. */
    private void send(List<OutboundSseEvent> events) throws InterruptedException {
        try {
            var sent = events.stream()
                    .map(event -> sink.send(event).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(sent).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            spokeAt = System.nanoTime();
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
