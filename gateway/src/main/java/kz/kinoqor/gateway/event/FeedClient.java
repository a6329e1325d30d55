package kz.kinoqor.gateway.event;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.gateway.route.Upstream;
import kz.kinoqor.gateway.route.Upstreams;

/** Asks analytics for its feed: as a stream for each language, and as pages for readers who are behind. */
@Singleton
final class FeedClient {

    private static final int CONNECT_MILLIS = 2_000;
    private static final long PAGE_MILLIS = 5_000;
    private static final int PAGES_AT_ONCE = 8;
    private static final int PAGES_WAITING = 512;
    private static final int STREAMS = 8;
    private static final int PAGE_ROWS = 100;
    private static final int GONE = 410;
    private static final int BAD_CURSOR = 400;

    private final Upstream analytics;
    private final HttpClient streams;
    private final HttpClient pages;

    @Inject
    FeedClient(Vertx vertx, Upstreams upstreams, StreamBounds bounds) {
        this(vertx, upstreams.analytics(), bounds);
    }

    FeedClient(Vertx vertx, Upstream analytics, StreamBounds bounds) {
        this.analytics = analytics;
        this.streams = vertx.createHttpClient(
                options(analytics)
                        .setReadIdleTimeout(
                                Math.toIntExact(bounds.times().silence().toMillis()))
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS),
                new PoolOptions().setHttp1MaxSize(STREAMS));
        this.pages = vertx.createHttpClient(
                options(analytics).setMaxWaitQueueSize(PAGES_WAITING),
                new PoolOptions().setHttp1MaxSize(PAGES_AT_ONCE));
    }

    private static HttpClientOptions options(Upstream analytics) {
        return new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setSsl(analytics.secure());
    }

    /** The stream that follows a cursor. Fails with {@link CursorGone} where the feed has no such place any more. */
    Future<HttpClientResponse> stream(String cursor) {
        var wanted = wanted("/v1/feed/stream").putHeader("accept", "text/event-stream");
        if (!cursor.isEmpty()) {
            wanted.putHeader("last-event-id", cursor);
        }
        return streams.request(wanted).compose(request -> request.send()).compose(FeedClient::checked);
    }

    /** A page with the newest event, empty while there is none. */
    Future<Buffer> newest() {
        return page("/v1/feed?limit=1&order=newest");
    }

    /** A page of what follows a cursor, oldest first. */
    Future<Buffer> after(String cursor) {
        var address = new QueryStringEncoder("/v1/feed");
        address.addParam("limit", Integer.toString(PAGE_ROWS));
        if (!cursor.isEmpty()) {
            address.addParam("after", cursor);
        }
        return page(address.toString());
    }

    private Future<Buffer> page(String uri) {
        var wanted = wanted(uri).putHeader("accept", "application/json").setTimeout(PAGE_MILLIS);
        return pages.request(wanted)
                .compose(request -> request.send())
                .compose(FeedClient::checked)
                .compose(HttpClientResponse::body);
    }

    private RequestOptions wanted(String uri) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(analytics.host())
                .setPort(analytics.port())
                .setURI(uri);
    }

    private static Future<HttpClientResponse> checked(HttpClientResponse answer) {
        var status = answer.statusCode();
        if (status == 200) {
            return Future.succeededFuture(answer);
        }
        answer.request().reset();
        return Future.failedFuture(
                status == GONE || status == BAD_CURSOR
                        ? new CursorGone()
                        : new IllegalStateException("the feed answered " + status));
    }

    @PreDestroy
    void close() {
        streams.close();
        pages.close();
    }

    /** The feed does not hold this place: it is too old, or was never given out. */
    static final class CursorGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CursorGone() {
            super("the feed no longer holds this cursor", null, false, false);
        }
    }
}
