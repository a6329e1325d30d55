package kz.kinoqor.analytics.feed;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kz.kinoqor.analytics.feed.FeedPages.Stretch;

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

    /** A stretch of the feed on its way to the client. */
    private record Handed(Stretch stretch, CompletableFuture<Void> taken) {}

    /** Sends until the client goes, or the service does. */
    void follow(long start) {
        var bell = tail.join();
        try (sink) {
            awaitTaken(hand(Stream.of(blocks.opening())));
            told = start;
            var at = start;
            while (!sink.isClosed() && !tail.isClosed()) {
                var upTo = goOn(at, bell);
                var nothingNew = upTo == at;
                at = upTo;
                beatAfterSilence(at);
                if (nothingNew) {
                    bell.await(Duration.ofNanos(HEARTBEAT_NANOS - silence()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClientGone e) {
            // Nothing to do: it comes back with the id of the last event it got.
            return;
        } finally {
            tail.leave(bell);
        }
    }

    /** Sends what follows, a handful at most, and gives the place after it. */
    private long goOn(long at, FeedBell bell) throws InterruptedException {
        var newest = tail.after(at, HANDFUL);
        bell.behind(newest.isEmpty());
        var handed = newest.isPresent()
                ? tail.upToDate().take(() -> hand(stretch(at, newest.get())))
                : tail.catchingUp().take(() -> hand(pages.following(at, blocks.question(), HANDFUL)));
        if (!handed.stretch().events().isEmpty()) {
            awaitTaken(handed.taken());
            told = handed.stretch().events().getLast().position();
        }
        return handed.stretch().upTo();
    }

    private Stretch stretch(long at, List<FeedEvent> events) {
        return new Stretch(
                events.stream().filter(blocks.question()::wants).toList(),
                events.isEmpty() ? at : events.getLast().position());
    }

    /**
     * By the clock, however much passes by that nobody asked for: what hears nothing is taken for dead. Where something has
     * passed by, the place from which the client would resume moves on.
     */
    private void beatAfterSilence(long at) throws InterruptedException {
        if (silence() < HEARTBEAT_NANOS) {
            return;
        }
        awaitTaken(hand(Stream.of(at > told ? blocks.beat(at) : blocks.beat())));
        told = at;
    }

    private long silence() {
        return System.nanoTime() - spokeAt;
    }

    private Handed hand(Stretch stretch) {
        return new Handed(stretch, hand(stretch.events().stream().map(blocks::of)));
    }

    /** All of them, in order: a wait for each would cost more than the event itself. */
    private CompletableFuture<Void> hand(Stream<OutboundSseEvent> events) {
        try {
            return CompletableFuture.allOf(
                    events.map(event -> sink.send(event).toCompletableFuture()).toArray(CompletableFuture<?>[]::new));
        } catch (IllegalStateException e) {
            throw new ClientGone(e);
        }
    }

    private void awaitTaken(CompletableFuture<Void> taken) throws InterruptedException {
        try {
            taken.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            spokeAt = System.nanoTime();
        } catch (ExecutionException | TimeoutException e) {
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
