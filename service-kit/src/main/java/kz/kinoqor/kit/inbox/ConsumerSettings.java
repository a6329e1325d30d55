package kz.kinoqor.kit.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How our consumers are set up. What keeps facts safe stands here and is not for configuring: a process told otherwise
 * refuses to start. Addresses, encryption and tuning come from outside.
 */
final class ConsumerSettings {

    /** What nobody may change, and what is tolerated because it says the same or is never used. */
    private static final Map<String, Set<String>> SAFE = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, Set.of("false"),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, Set.of("none", "earliest"),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, Set.of("read_committed"),
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, Set.of("false"),
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, Set.of(ByteArrayDeserializer.class.getName()),
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, Set.of(ByteArrayDeserializer.class.getName()));

    private ConsumerSettings() {}

    /** For a member of the subscription's group. */
    static Map<String, Object> grouped(String subscription, Map<String, ?> given) {
        var settings = alone(given);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, subscription);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, subscription);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }

    /** For reading given partitions without a group. */
    static Map<String, Object> alone(Map<String, ?> given) {
        refuseUnsafe(given);
        var settings = tuned();
        settings.putAll(given);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // Every partition is sought to its row, so nothing is ever reset; where the log no longer holds the row's
        // offset,
        // "earliest" would jump in silence and "none" says so.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return settings;
    }

    /** Small batches at once while little happens, large ones when much does; a dead process is missed within seconds. */
    private static Map<String, Object> tuned() {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "1");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "500");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "4194304");
        // More than the largest record, see EventSize.
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "1048576");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1000");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "6000");
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "1500");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "15000");
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        return settings;
    }

    private static void refuseUnsafe(Map<String, ?> given) {
        SAFE.forEach((name, values) -> {
            var value = given.get(name);
            if (value != null && !values.contains(value instanceof Class<?> type ? type.getName() : value.toString())) {
                throw new IllegalArgumentException(
                        "unsafe Kafka setting " + name + "=" + value + ": facts would be lost; remove it");
            }
        });
    }
}
