package kz.kinoqor.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import kz.kinoqor.local.kafka.LocalKafka;

/** A real Kafka broker with every topic of the contracts for a {@code @QuarkusTest}, one per test JVM. */
public final class KafkaForTests implements QuarkusTestResourceLifecycleManager {

    private static final int HEAP_MEGABYTES = 256;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", bootstrapServers(),
                "mp.messaging.connector.smallrye-kafka.bootstrap.servers", bootstrapServers());
    }

    /** For tests that produce or read records themselves. */
    public static String bootstrapServers() {
        return OncePerJvm.get(
                "kinoqor.test.kafka",
                () -> LocalKafka.start(TestHome.create("kafka"), HEAP_MEGABYTES).bootstrapServers());
    }

    /** Stays until the JVM ends: other tests in it want the same broker. */
    @Override
    public void stop() {}
}
