package kz.kinoqor.gateway.event;

import java.util.HashMap;
import java.util.Map;

/** Counts open streams: so many for all, so many for one client. It remembers nobody who has none open. */
final class Seats {

    private final int most;
    private final int perClient;
    private final Map<String, Integer> clients = new HashMap<>();
    private int taken;

    Seats(int most, int perClient) {
        this.most = most;
        this.perClient = perClient;
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
