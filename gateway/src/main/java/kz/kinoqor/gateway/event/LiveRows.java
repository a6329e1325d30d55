package kz.kinoqor.gateway.event;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.kinoqor.gateway.language.Language;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The live rows of one language: one stream of the feed, however many read them. It is opened for the first reader and
 * closed a while after the last one left. All but the set of readers belongs to one event loop.
 */
final class LiveRows {

    private static final Logger LOG = Logger.getLogger(LiveRows.class);
    private static final int LONGEST_WAIT = 10;

    private final Context loop;
    private final Vertx vertx;
    private final Language language;
    private final FeedClient feed;
    private final EventRows rows;
    private final Duration retry;
    private final RowWindow window;
    private final Set<RowReader> readers = ConcurrentHashMap.newKeySet();

    private State state = State.CLOSED;
    private @Nullable HttpClientRequest stream;
    private boolean begun;
    private int failures;
    private LocalDate day = LocalDate.MIN;

    private enum State {
        CLOSED,
        OPENING,
        LIVE,
        WAITING
    }

    LiveRows(Vertx vertx, Language language, FeedClient feed, EventRows rows, StreamBounds bounds) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.language = language;
        this.feed = feed;
        this.rows = rows;
        this.retry = bounds.times().retry();
        this.window = new RowWindow(bounds.rows());
    }

    RowWindow window() {
        return window;
    }

    /** Where rows come from that the window no longer holds. */
    Future<List<Row>> before(String cursor) {
        return feed.after(cursor).map(page -> rows.page(language, page));
    }

    /** The reader is begun as soon as the stream is open, or refused. */
    void join(RowReader reader) {
        readers.add(reader);
        loop.runOnContext(now -> welcome(reader));
    }

    void leave(RowReader reader) {
        if (readers.remove(reader)) {
            loop.runOnContext(now -> closeSoon());
        }
    }

    int size() {
        return readers.size();
    }

    private void welcome(RowReader reader) {
        switch (state) {
            case LIVE -> reader.begin();
            case CLOSED -> open();
            case WAITING -> {
                if (failures > 1) {
                    readers.remove(reader);
                    reader.refuse();
                }
            }
            case OPENING -> {}
        }
    }

    private void open() {
        state = State.OPENING;
        if (begun) {
            follow();
            return;
        }
        feed.newest()
                .map(rows::cursor)
                .onSuccess(newest -> {
                    window.begin(newest);
                    begun = true;
                    follow();
                })
                .onFailure(this::lost);
    }

    private void follow() {
        feed.stream(window.head()).onSuccess(this::live).onFailure(this::lost);
    }

    private void live(HttpClientResponse answer) {
        state = State.LIVE;
        var request = answer.request();
        stream = request;
        var blocks = new FeedBlocks();
        answer.handler(bytes -> take(request, blocks, bytes));
        answer.exceptionHandler(cut -> cut(request, cut));
        answer.endHandler(end -> cut(request, new IllegalStateException("the feed ended")));
        readers.forEach(RowReader::begin);
        closeSoon();
    }

    private void take(HttpClientRequest from, FeedBlocks blocks, Buffer bytes) {
        if (from != stream) {
            return;
        }
        failures = 0;
        turnTheDay();
        var beat = false;
        for (var block : blocks.take(bytes)) {
            beat |= block.beat();
            if (!block.beat()) {
                window.add(rows.row(language, block.id(), block.data()));
            }
        }
        var beating = beat;
        readers.forEach(reader -> reader.wake(beating));
    }

    /** Rows of yesterday would lack their day: they are rendered anew for whoever wants them. */
    private void turnTheDay() {
        var today = rows.today();
        if (!today.equals(day)) {
            day = today;
            window.begin(window.head());
        }
    }

    private void cut(HttpClientRequest from, Throwable cause) {
        if (from == stream) {
            from.reset();
            stream = null;
            lost(cause);
        }
    }

    /** One short break is bridged. When the feed does not come back at once, its readers are told by the end of theirs. */
    private void lost(Throwable cause) {
        failures++;
        begun &= !(cause instanceof FeedClient.CursorGone);
        state = State.WAITING;
        LOG.infof("the feed is not heard (%d): %s", failures, cause.getMessage());
        if (failures > 1) {
            for (var reader : Set.copyOf(readers)) {
                readers.remove(reader);
                reader.refuse();
            }
        }
        var wait = retry.toMillis() * Math.min(1L << Math.min(failures - 1, LONGEST_WAIT), LONGEST_WAIT);
        vertx.setTimer(wait, timer -> loop.runOnContext(now -> again()));
    }

    private void again() {
        if (readers.isEmpty()) {
            state = State.CLOSED;
        } else {
            open();
        }
    }

    private void closeSoon() {
        if (readers.isEmpty() && state == State.LIVE) {
            vertx.setTimer(LONGEST_WAIT * retry.toMillis(), timer -> loop.runOnContext(now -> closeIfUnread()));
        }
    }

    private void closeIfUnread() {
        if (readers.isEmpty() && state == State.LIVE && stream != null) {
            var unread = stream;
            stream = null;
            state = State.CLOSED;
            begun = false;
            unread.reset();
        }
    }
}
