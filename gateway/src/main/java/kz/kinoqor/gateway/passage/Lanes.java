package kz.kinoqor.gateway.passage;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import kz.kinoqor.gateway.route.Upstream;

/** Every event loop has lanes of its own, so that a request never leaves the loop it came in on. */
@Singleton
class Lanes {

    private final Vertx vertx;
    private final Bounds bounds;
    private final Traffic traffic;
    private final FastThreadLocal<Map<Upstream, Lane>> ofThisLoop = new FastThreadLocal<>() {
        @Override
        protected Map<Upstream, Lane> initialValue() {
            return new HashMap<>();
        }
    };

    Lanes(Vertx vertx, Bounds bounds, Traffic traffic) {
        this.vertx = vertx;
        this.bounds = bounds;
        this.traffic = traffic;
    }

    void to(Upstream upstream, Call call, HttpHeaders headers) {
        var lane = ofThisLoop.get().computeIfAbsent(upstream, to -> new Lane(vertx, to, bounds.waits()));
        lane.take(new Passage(call, headers, lane, traffic));
    }
}
