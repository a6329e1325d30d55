package kz.kinoqor.gateway.limit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import kz.kinoqor.gateway.request.Client;

/**
 * The streams of one kind that may be open at once: so many for all, so many for one client. Whoever takes a place gives
 * it back; nobody is remembered who has none.
 */
@Singleton
public class StreamPlaces {

    /** Seconds after which somebody who got no place may come again. */
    public static final String RETRY_AFTER = "30";

    private final int perClient;
    private final int altogether;
    private final Map<String, Integer> byClient = new HashMap<>();
    private int taken;

    @Inject
    StreamPlaces(LimitBounds bounds) {
        this(bounds.streamsPerClient(), bounds.streams());
    }

    public StreamPlaces(int perClient, int altogether) {
        this.perClient = perClient;
        this.altogether = altogether;
    }

    /** False where the client, or everybody, has as many as may be. */
    public synchronized boolean take(Client client) {
        if (taken >= altogether || byClient.getOrDefault(client.network(), 0) >= perClient) {
            return false;
        }
        taken++;
        byClient.merge(client.network(), 1, Integer::sum);
        return true;
    }

    public synchronized void giveBack(Client client) {
        taken--;
        byClient.computeIfPresent(client.network(), (who, had) -> had > 1 ? had - 1 : null);
    }

    public synchronized int taken() {
        return taken;
    }
}
