package kz.kinoqor.analytics.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.kinoqor.analytics.build.BuildReaders;

/** Tells those who wait for a read model whenever something was committed to it in this process. */
@ApplicationScoped
class Arrivals implements BuildReaders.Listener {

    private final Map<String, Waiters> waiters = new ConcurrentHashMap<>();

    @Override
    public void committed(String projection) {
        at(projection).ring();
    }

    Waiters at(String projection) {
        return waiters.computeIfAbsent(projection, _ -> new Waiters());
    }
}
