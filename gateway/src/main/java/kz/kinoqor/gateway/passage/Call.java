package kz.kinoqor.gateway.passage;

import io.vertx.core.http.HttpServerRequest;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;

/**
 * A request as it stands at the door.
 *
 * @param since {@link System#nanoTime()} when it came
 */
record Call(HttpServerRequest request, TraceParent trace, RequestId id, Body body, long since) {

    /**
     * What is announced of its body.
     *
     * @param none there is none
     * @param awaited the caller waits for {@code 100 Continue} before sending it
     * @param largest the bound, in bytes
     */
    record Body(boolean none, boolean awaited, long largest) {}
}
