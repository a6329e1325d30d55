package kz.kinoqor.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.gateway.route.Upstream;
import kz.kinoqor.gateway.route.Upstreams;

/** What was passed on: requests, failures and durations by service and class of status. */
@Singleton
class Traffic {

    private final Map<Upstream, Timer[]> timers = new HashMap<>();

    Traffic(Upstreams upstreams, MeterRegistry registry) {
        for (var upstream : upstreams.all()) {
            timers.put(upstream, timers(upstream, registry));
        }
    }

    private static Timer[] timers(Upstream upstream, MeterRegistry registry) {
        var timers = new Timer[6];
        for (var hundred = 0; hundred < timers.length; hundred++) {
            timers[hundred] = Timer.builder("kinoqor.gateway.exchanges")
                    .description("Requests that went to a service, until the last byte of the answer")
                    .tag("upstream", upstream.name())
                    .tag("status", hundred + "xx")
                    .serviceLevelObjectives(
                            Duration.ofMillis(5),
                            Duration.ofMillis(20),
                            Duration.ofMillis(100),
                            Duration.ofMillis(500),
                            Duration.ofSeconds(2))
                    .register(registry);
        }
        return timers;
    }

    void passed(Upstream upstream, int status, long since) {
        var byStatus = timers.get(upstream);
        if (byStatus != null) {
            byStatus[Math.clamp(status / 100, 0, 5)].record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
        }
    }
}
