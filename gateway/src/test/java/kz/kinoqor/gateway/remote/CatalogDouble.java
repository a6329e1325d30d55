package kz.kinoqor.gateway.remote;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A catalog that does what its paths say, so that each test reads as what it asks for. */
final class CatalogDouble {

    private static final int CHUNK = 64 * 1024;

    private CatalogDouble() {}

    static void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/v1/films/silent" -> request.pause();
            case "/v1/films/dead" -> request.connection().close();
            case "/v1/films/dying" -> die(request);
            case "/v1/films/torn" -> tear(request);
            case "/v1/films/large" -> large(request);
            case "/v1/films/nothing" -> request.response().setStatusCode(204).end();
            case "/v1/films/known" ->
                request.response().setStatusCode(304).putHeader("etag", "\"1\"").end();
            case "/v1/films/long" -> tagged(request);
            case "/v1/films/stuck" -> stick(request);
            case "/v1/films/unmeasured" -> request.response().setChunked(true).end("all of it");
            case "/v1/films/refused" -> refuse(request);
            case "/v1/films/early" -> request.response().setStatusCode(422).end("enough");
            case "/v1/films/closing" ->
                request.response().putHeader("connection", "close").end("bye");
            case "/v1/films/odd-headers" -> odd(request);
            case "/v1/films/hinted" -> hinted(request);
            default -> echo(request);
        }
    }

    /** What its management port says. */
    static void manage(HttpServerRequest request) {
        ManagementDouble.answer(request, Documents.CATALOG);
    }

    /** Long enough to be worth compressing, and known by its tag; a write says which tag it was given. */
    private static void tagged(HttpServerRequest request) {
        var response = request.response().putHeader("etag", "\"7\"").putHeader("cache-control", "no-cache");
        var known = String.valueOf(request.getHeader("if-none-match")).split(",\\s*", -1);
        if (List.of(known).contains("\"7\"")) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("content-type", "application/json")
                    .end(new JsonObject()
                            .put("ifMatch", request.getHeader("if-match"))
                            .put("acceptEncoding", request.getHeader("accept-encoding"))
                            .put("text", "long ".repeat(1_000))
                            .encode());
        }
    }

    private static void refuse(HttpServerRequest request) {
        var message =
                new JsonObject().put("en", "too long").put("kk", "тым ұзын").put("ru", "слишком длинно");
        request.response()
                .setStatusCode(409)
                .putHeader("content-type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", "/problems/id-conflict")
                        .put("title", "The id is taken")
                        .put("status", 409)
                        .put("code", "id-conflict")
                        .put("detail", "<b>Another</b> record has it")
                        .put("unknown", 1)
                        .put(
                                "errors",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("pointer", "/id")
                                                .put("message", message)))
                        .encode());
    }

    /** Says what arrived: method, address, every header line, and how many bytes of body. */
    private static void echo(HttpServerRequest request) {
        var received = new long[1];
        request.handler(bytes -> received[0] += bytes.length());
        request.endHandler(end -> {
            var headers = new JsonArray();
            request.headers()
                    .forEach(line ->
                            headers.add(line.getKey().toLowerCase(java.util.Locale.ROOT) + ": " + line.getValue()));
            request.response()
                    .putHeader("content-type", "application/json")
                    .putHeader("etag", "\"7\"")
                    .putHeader("x-peer", request.connection().remoteAddress().toString())
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bytes", received[0])
                            .encode());
        });
    }

    private static void die(HttpServerRequest request) {
        request.response().putHeader("content-length", "1000").write("half of it");
        later(50, () -> request.connection().close());
    }

    /** Refuses, and does not say the whole of why. */
    private static void stick(HttpServerRequest request) {
        request.response()
                .setStatusCode(409)
                .putHeader("content-type", "application/problem+json")
                .putHeader("content-length", "100")
                .write("{");
    }

    private static void tear(HttpServerRequest request) {
        request.response().setChunked(true).write("half of it");
        later(50, () -> request.connection().close());
    }

    /** As many bytes as asked for, no faster than they are taken. */
    private static void large(HttpServerRequest request) {
        var left = new long[] {Long.parseLong(request.getParam("bytes"))};
        var response = request.response().putHeader("content-length", Long.toString(left[0]));
        pour(response, left);
    }

    private static void pour(io.vertx.core.http.HttpServerResponse response, long[] left) {
        while (left[0] > 0 && !response.writeQueueFull()) {
            var size = (int) Math.min(CHUNK, left[0]);
            left[0] -= size;
            response.write(Buffer.buffer(new byte[size]));
        }
        if (left[0] > 0) {
            response.drainHandler(drained -> pour(response, left));
        } else {
            response.end();
        }
    }

    private static void odd(HttpServerRequest request) {
        request.response().headers().add("set-cookie", "a=1").add("set-cookie", "b=2");
        request.response()
                .putHeader("connection", "x-hop")
                .putHeader("x-hop", "stays here")
                .putHeader("keep-alive", "timeout=5")
                .putHeader("proxy-authenticate", "Basic")
                .putHeader("x-request-id", "theirs")
                .end("ok");
    }

    private static void hinted(HttpServerRequest request) {
        request.response()
                .writeEarlyHints(
                        io.vertx.core.MultiMap.caseInsensitiveMultiMap().add("link", "</x>; rel=preload"))
                .onComplete(hinted -> request.response().end("after a hint"));
    }

    private static void later(long millis, Runnable then) {
        Vertx.currentContext().owner().setTimer(millis, timer -> then.run());
    }
}
