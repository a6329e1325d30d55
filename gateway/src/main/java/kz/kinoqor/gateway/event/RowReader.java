package kz.kinoqor.gateway.event;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One browser: a place in the feed, and nothing else that could grow. It takes rows from the window as fast as it reads;
 * a place that the window does not hold is served from pages. One that stops reading is let go after a while.
 */
final class RowReader {

    private static final int AT_ONCE = 50;
    private static final int MOST_PAGES = 50;
    private static final Buffer OPEN = Buffer.buffer(": open\n\nretry: 2000\n\n");

    /** A comment keeps proxies awake but no script can hear it; this one can. */
    private static final Buffer BEAT = Buffer.buffer("event: beat\ndata: -\n\n");

    /** Tells a reader to begin anew: its cursor is older than the feed. */
    private static final Buffer RESET = Buffer.buffer("event: reset\ndata: -\n\n");

    private final Context loop;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final LiveRows live;
    private final Duration patience;
    private final Runnable refusal;
    private final AtomicBoolean woken = new AtomicBoolean();

    private @Nullable String place;
    private boolean begun;
    private boolean asking;
    private long waiting = -1;
    private int pages;

    /**
     * Belongs to the event loop it is made on.
     *
     * @param seen the cursor of the last row it has, null for none
     * @param refusal says on its connection that the feed is away, while nothing else was said
     */
    RowReader(HttpServerRequest request, LiveRows live, @Nullable String seen, Duration patience, Runnable refusal) {
        this.loop = Vertx.currentContext();
        this.request = request;
        this.response = request.response();
        this.live = live;
        this.place = seen;
        this.patience = patience;
        this.refusal = refusal;
    }

    /** The feed is heard: rows may go out. A second call changes nothing. */
    void begin() {
        var head = live.window().head();
        loop.runOnContext(now -> {
            if (!begun && !response.closed()) {
                begun = true;
                place = place == null ? head : place;
                advance();
            }
        });
    }

    /** Something came. Many calls before it gets its turn are one. */
    void wake(boolean beat) {
        if (beat) {
            loop.runOnContext(now -> beat());
        }
        if (woken.compareAndSet(false, true)) {
            loop.runOnContext(now -> {
                woken.set(false);
                advance();
            });
        }
    }

    /** The feed is away. */
    void refuse() {
        loop.runOnContext(now -> {
            if (response.ended() || response.closed()) {
                return;
            }
            if (response.headWritten()) {
                response.end();
            } else {
                begun = false;
                refusal.run();
            }
        });
    }

    private void beat() {
        if (response.headWritten() && !isOver() && !response.writeQueueFull()) {
            response.write(BEAT);
        }
    }

    private boolean isOver() {
        return response.ended() || response.closed();
    }

    private void advance() {
        while (begun && !asking && !isOver() && place != null) {
            if (response.writeQueueFull()) {
                await();
                return;
            }
            var rows = live.window().after(place, AT_ONCE).orElse(null);
            if (rows == null) {
                ask(place);
            } else {
                pages = 0;
                open();
                if (rows.isEmpty()) {
                    return;
                }
                send(rows);
            }
        }
    }

    private void open() {
        if (!response.headWritten()) {
            head();
            response.write(OPEN);
        }
    }

    private void head() {
        response.setChunked(true)
                .putHeader("content-type", "text/event-stream; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .putHeader("x-accel-buffering", "no");
    }

    private void send(List<Row> rows) {
        var bytes = Buffer.buffer();
        rows.forEach(row -> bytes.appendBuffer(row.bytes()));
        response.write(bytes);
        place = rows.getLast().cursor();
    }

    private void ask(String cursor) {
        if (++pages > MOST_PAGES) {
            reset();
            return;
        }
        asking = true;
        live.before(cursor).onComplete(this::answered);
    }

    private void answered(AsyncResult<List<Row>> page) {
        asking = false;
        if (isOver()) {
            return;
        }
        if (page.failed()) {
            if (page.cause() instanceof FeedClient.CursorGone) {
                reset();
            } else {
                refuse();
            }
            return;
        }
        open();
        if (!page.result().isEmpty()) {
            send(page.result());
            advance();
        } else if (isInWindow()) {
            advance();
        } else {
            // Ahead of the window, which will come this far and wake it.
            pages = 0;
        }
    }

    private boolean isInWindow() {
        return place != null && live.window().after(place, 1).isPresent();
    }

    private void reset() {
        if (!response.headWritten()) {
            head();
        }
        response.end(RESET);
    }

    /** Closes at the head of the pipeline: an orderly end would wait for a reader who takes nothing. */
    private void drop() {
        ((ConnectionBase) request.connection())
                .channel()
                .pipeline()
                .firstContext()
                .close();
    }

    private void await() {
        if (waiting >= 0) {
            return;
        }
        var vertx = loop.owner();
        waiting = vertx.setTimer(patience.toMillis(), late -> drop());
        response.drainHandler(drained -> {
            vertx.cancelTimer(waiting);
            waiting = -1;
            advance();
        });
    }
}
