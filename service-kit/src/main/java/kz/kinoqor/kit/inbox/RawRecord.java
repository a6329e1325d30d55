package kz.kinoqor.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record before anybody believes it: from Kafka, or from the parking lot.
 *
 * @param key as text; without one the claimed subject, so that what belongs together stays together
 * @param headers the last of each name, as text
 * @param value null for a tombstone
 */
record RawRecord(
        TopicPartition partition, long offset, String key, Map<String, String> headers, byte @Nullable [] value) {

    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    static RawRecord of(ConsumerRecord<byte @Nullable [], byte @Nullable []> sent) {
        var headers = new LinkedHashMap<String, String>();
        sent.headers().forEach(header -> headers.put(storable(header.key()), text(header.value())));
        byte @Nullable [] key = sent.key();
        return new RawRecord(
                new TopicPartition(sent.topic(), sent.partition()),
                sent.offset(),
                key == null ? headers.getOrDefault("ce_subject", "") : text(key),
                headers,
                sent.value());
    }

    RawRecord withValue(byte[] corrected) {
        return new RawRecord(partition, offset, key, headers, corrected);
    }

    Key streamKey() {
        return new Key(partition.topic(), key);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : storable(new String(bytes, StandardCharsets.UTF_8));
    }

    /** PostgreSQL stores every character but this one. */
    private static String storable(String text) {
        return text.replace(NUL, REPLACEMENT);
    }

    /** What order is kept for. */
    record Key(String topic, String key) {}
}
