package kz.kinoqor.gateway.event;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kinoqor.gateway.remote.Documents;
import kz.kinoqor.gateway.route.Upstream;

/** A feed as analytics serves it, over HTTP: events 1 to {@code newest}, those up to {@code gone} no longer kept. */
final class FeedDouble implements AutoCloseable {

    private final HttpServer server;
    private final Map<HttpServerResponse, Integer> streams = new ConcurrentHashMap<>();
    private volatile int newest;
    private volatile int gone;
    private volatile boolean away;
    private volatile boolean mute;
    private volatile int opened;
    private volatile int pages;

    FeedDouble(Vertx vertx) {
        server = vertx.createHttpServer().requestHandler(this::answer);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    Upstream upstream() {
        var address = URI.create("http://127.0.0.1:" + server.actualPort());
        return new Upstream("analytics", address, address);
    }

    /** So many more events happen. */
    synchronized void tell(int count) {
        newest += count;
        streams.replaceAll(this::sendOn);
    }

    /** Events up to this one leave the feed. */
    void forget(int upTo) {
        gone = upTo;
    }

    synchronized void beat() {
        streams.keySet().forEach(stream -> stream.write(": alive\n\n"));
    }

    /** Breaks all streams off and answers nobody, until it is called back. */
    synchronized void goAway() {
        away = true;
        streams.keySet().forEach(HttpServerResponse::reset);
    }

    void comeBack() {
        away = false;
    }

    /** Streams that are open now say nothing more, as over a connection that is half open. */
    synchronized void fallSilent() {
        streams.clear();
    }

    /** Streams that are opened from now on are taken and get no answer at all. */
    void answerNothing() {
        mute = true;
    }

    int opened() {
        return opened;
    }

    int open() {
        return streams.size();
    }

    int pages() {
        return pages;
    }

    private synchronized void answer(HttpServerRequest request) {
        if (away) {
            request.connection().close();
        } else if (request.path().equals("/v1/feed")) {
            pages++;
            page(request);
        } else if (mute) {
            opened++;
        } else {
            stream(request);
        }
    }

    private void page(HttpServerRequest request) {
        var limit = Integer.parseInt(request.getParam("limit"));
        if ("newest".equals(request.getParam("order"))) {
            respond(request, Math.max(gone, newest - limit) + 1, newest);
            return;
        }
        var after = request.getParam("after") == null ? 0 : place(request.getParam("after"));
        if (after > newest || after < gone) {
            request.response().setStatusCode(after > newest ? 400 : 410).end();
        } else {
            respond(request, after + 1, Math.min(newest, after + limit));
        }
    }

    private static void respond(HttpServerRequest request, int from, int to) {
        request.response()
                .end(IntStream.rangeClosed(from, to)
                        .mapToObj(Documents::item)
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    private synchronized void stream(HttpServerRequest request) {
        opened++;
        var seen = request.getHeader("last-event-id");
        var from = seen == null ? newest : place(seen);
        if (from > newest || from < gone) {
            request.response().setStatusCode(from > newest ? 400 : 410).end();
            return;
        }
        var response = request.response().setChunked(true).putHeader("content-type", "text/event-stream");
        response.endHandler(over -> streams.remove(response));
        response.write(": feed\nretry: 2000\n\n");
        streams.put(response, sendOn(response, from));
    }

    private int sendOn(HttpServerResponse response, int from) {
        for (var id = from + 1; id <= newest; id++) {
            response.write("id: " + id + "\nevent: x\ndata: " + Documents.item(id) + "\n\n");
        }
        return newest;
    }

    private static int place(String cursor) {
        return cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : Integer.MAX_VALUE;
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
