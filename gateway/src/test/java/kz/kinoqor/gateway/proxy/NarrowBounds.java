package kz.kinoqor.gateway.proxy;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway whose bounds are met at once. */
public final class NarrowBounds implements QuarkusTestProfile {

    static final int STREAMS_PER_CLIENT = 12;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.vertx.event-loops-pool-size", "2",
                "kinoqor.gateway.pool.connections", "1",
                "kinoqor.gateway.pool.waiting", "1",
                "kinoqor.gateway.pool.max-age", "1s",
                "kinoqor.gateway.limit.streams-per-client", Integer.toString(STREAMS_PER_CLIENT),
                "kinoqor.gateway.events.readers-per-client", "2",
                "kinoqor.gateway.request.body-time", "1s",
                "kinoqor.gateway.request.min-rate", "1K",
                "kinoqor.gateway.request.rate-grace", "0.2s",
                "kinoqor.gateway.request.trusted-proxies", "127.0.0.0/8,192.0.2.0/24");
    }
}
