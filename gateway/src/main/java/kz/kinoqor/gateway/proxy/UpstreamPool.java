package kz.kinoqor.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import kz.kinoqor.gateway.route.Operation;
import kz.kinoqor.gateway.route.Route;
import kz.kinoqor.gateway.route.Upstream;

/** The connections to one service for one kind of request. */
final class UpstreamPool {

    private static final int LARGEST_HEAD = 64 * 1024;

    private final Upstream upstream;
    private final PoolBounds bounds;
    private final HttpClient client;
    private final Map<HttpConnection, Long> until = new ConcurrentHashMap<>();

    UpstreamPool(Vertx vertx, Route route, PoolBounds bounds) {
        this.upstream = route.upstream();
        this.bounds = bounds;
        var most = route.operation() == Operation.STREAM ? bounds.streams() : bounds.connections();
        this.client = vertx.httpClientBuilder()
                .with(options(upstream, bounds))
                .with(new PoolOptions().setHttp1MaxSize(most).setMaxWaitQueueSize(bounds.waiting()))
                .withConnectHandler(this::born)
                .build();
    }

    private static HttpClientOptions options(Upstream upstream, PoolBounds bounds) {
        return new HttpClientOptions()
                .setSsl(upstream.secure())
                .setConnectTimeout(millis(bounds.connectTimeout()))
                .setKeepAliveTimeout(Math.toIntExact(bounds.idleTimeout().toSeconds()))
                .setTcpUserTimeout(millis(bounds.streamSilenceTimeout()))
                .setMaxHeaderSize(LARGEST_HEAD)
                .setMaxInitialLineLength(LARGEST_HEAD);
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }

    HttpClient client() {
        return client;
    }

    /** A connection reaches its age at a moment of its own, so that they do not all go at once. */
    private void born(HttpConnection connection) {
        var age = bounds.maxAge().toNanos();
        var own = age - ThreadLocalRandom.current().nextLong(1 + age / 4);
        until.put(connection, System.nanoTime() + own);
        connection.closeHandler(gone -> until.remove(connection));
    }

    /** A request that is not sent yet, on a connection of its own. */
    Future<HttpClientRequest> request() {
        return client.request(new RequestOptions()
                        .setHost(upstream.host())
                        .setPort(upstream.port())
                        .setConnectTimeout(bounds.waitTimeout().toMillis()))
                .map(this::last);
    }

    private HttpClientRequest last(HttpClientRequest request) {
        var end = until.get(request.connection());
        if (end != null && System.nanoTime() - end > 0) {
            request.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return request;
    }
}
