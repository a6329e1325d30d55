package kz.kinoqor.gateway.limit;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import kz.kinoqor.gateway.request.Client;

/** The event streams that may be open at once. Whoever takes a place gives it back. */
@Singleton
public class StreamPlaces {

    private final int perClient;
    private final int altogether;
    private final Map<String, Integer> byClient = new HashMap<>();
    private int taken;

    StreamPlaces(LimitBounds bounds) {
        this.perClient = bounds.streamsPerClient();
        this.altogether = bounds.streams();
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
