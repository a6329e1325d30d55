package kz.kinoqor.gateway.remote;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicBoolean;

/** An analytics that can be sent away and called back: {@code POST /v1/analytics/double:away} and {@code :back}. */
final class AnalyticsDouble {

    private final Vertx vertx;
    private final AtomicBoolean away = new AtomicBoolean();

    AnalyticsDouble(Vertx vertx) {
        this.vertx = vertx;
    }

    void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/v1/analytics/double:away" -> turn(request, true);
            case "/v1/analytics/double:back" -> turn(request, false);
            default -> {
                if (away.get()) {
                    request.connection().close();
                } else {
                    serve(request);
                }
            }
        }
    }

    /** What its management port says. */
    void manage(HttpServerRequest request) {
        if (away.get()) {
            request.connection().close();
        } else {
            ManagementDouble.answer(request, Documents.ANALYTICS);
        }
    }

    private void turn(HttpServerRequest request, boolean now) {
        away.set(now);
        request.response().setStatusCode(204).end();
    }

    private void serve(HttpServerRequest request) {
        var response = request.response().putHeader("content-type", "application/json");
        switch (request.path()) {
            case "/v1/analytics/overview" -> response.end(Documents.OVERVIEW);
            case "/v1/feed" -> page(request);
            case "/v1/feed/stream" -> stream(request);
            case "/v1/projections" -> response.end(Documents.PROJECTIONS);
            case "/connectors" -> response.end(Documents.CONNECTORS);
            default -> response.end("{\"path\":\"" + request.path() + "\",\"service\":\"analytics\"}");
        }
    }

    /** The newest events; or, after a cursor, the newest one. */
    private static void page(HttpServerRequest request) {
        var after = request.getParam("after");
        if ("ancient".equals(after)) {
            request.response().setStatusCode(410).end();
        } else {
            request.response().end(after == null ? Documents.FEED : Documents.AFTER);
        }
    }

    /** Opens at once, is silent for a while, then says one event after the cursor that was seen, and a heartbeat. */
    private void stream(HttpServerRequest request) {
        var seen = request.getHeader("last-event-id");
        if ("ancient".equals(seen)) {
            request.response().setStatusCode(410).end();
            return;
        }
        var response = request.response()
                .putHeader("content-type", "text/event-stream")
                .setChunked(true);
        response.write("retry: 1000\n\n");
        var next = seen == null ? 1 : Integer.parseInt(seen) + 1;
        vertx.setTimer(300, first -> {
            if (!response.closed()) {
                response.write("id: " + next + "\nevent: x\ndata: " + Documents.item(next) + "\n\n: beat\n\n");
            }
        });
    }
}
