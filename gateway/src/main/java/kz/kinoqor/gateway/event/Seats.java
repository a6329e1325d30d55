package kz.kinoqor.gateway.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kz.kinoqor.gateway.request.TrustedProxies;

/** Counts open streams: so many for all, so many for one client. It remembers nobody who has none open. */
@Singleton
final class Seats {

    private final int most;
    private final int perClient;
    private final Function<HttpServerRequest, String> who;
    private final Map<String, Integer> clients = new HashMap<>();
    private int taken;

    @Inject
    Seats(StreamBounds bounds, TrustedProxies proxies, MeterRegistry meters) {
        this(bounds, request -> proxies.client(request).network(), meters);
    }

    Seats(StreamBounds bounds, Function<HttpServerRequest, String> who, MeterRegistry meters) {
        this.most = bounds.readers();
        this.perClient = bounds.perClient();
        this.who = who;
        Gauge.builder("kinoqor.gateway.event.readers", this, Seats::taken)
                .description("Open streams of live rows, all languages together")
                .register(meters);
    }

    String client(HttpServerRequest request) {
        return who.apply(request);
    }

    synchronized boolean take(String client) {
        var held = clients.getOrDefault(client, 0);
        if (taken >= most || held >= perClient) {
            return false;
        }
        clients.put(client, held + 1);
        taken++;
        return true;
    }

    synchronized void give(String client) {
        clients.computeIfPresent(client, (who, held) -> held == 1 ? null : held - 1);
        taken--;
    }

    synchronized int taken() {
        return taken;
    }
}
