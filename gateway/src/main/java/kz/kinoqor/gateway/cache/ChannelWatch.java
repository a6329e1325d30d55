package kz.kinoqor.gateway.cache;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;

/** Asks again and again how current the channel is. Refuses to start with settings under which that could not be known. */
@Singleton
final class ChannelWatch {

    private static final long EVERY_MILLIS = 250;

    /** A failure must not stop the channel, a place must not be kept, and transactions left open must not hide events. */
    private static final Map<String, String> NEEDED = Map.of(
            "auto.offset.reset", "latest",
            "batch", "true",
            "commit-strategy", "ignore",
            "failure-strategy", "ignore",
            "health-enabled", "false",
            "interceptor.classes", PolledRecords.class.getName(),
            "isolation.level", "read_uncommitted",
            "consumer-rebalance-listener.name", EventChannel.NAME);

    private final Vertx vertx;
    private final KafkaClientService clients;
    private final Completeness completeness;
    private final AtomicBoolean asking = new AtomicBoolean();

    ChannelWatch(Vertx vertx, KafkaClientService clients, Completeness completeness, Config config) {
        this.vertx = vertx;
        this.clients = clients;
        this.completeness = completeness;
        check(config);
    }

    static void check(Config config) {
        NEEDED.forEach((name, value) -> {
            var key = "mp.messaging.incoming." + EventChannel.NAME + "." + name;
            var set = config.getOptionalValue(key, String.class).orElse("");
            if (!set.equals(value)) {
                throw new IllegalStateException(key + " must be " + value + ", not " + set);
            }
        });
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(
                EVERY_MILLIS,
                tick -> clients.<byte[], byte[]>getConsumers(EventChannel.NAME).stream()
                        .filter(client -> asking.compareAndSet(false, true))
                        .forEach(client -> client.runOnPollingThread(completeness::check)
                                .onTermination()
                                .invoke(() -> asking.set(false))
                                .subscribe()
                                .with(asked -> {}, away -> {})));
    }
}
