package kz.kinoqor.local.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the films' topic from its beginning, as any consumer would. */
final class Listener implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> heard = new ArrayList<>();

    Listener(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(OutboxRow.TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Listens until what was heard satisfies the condition, or a minute has passed. */
    void listenUntil(Predicate<Listener> enough) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!enough.test(this) && System.nanoTime() < deadline) {
            consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
        }
    }

    /** Everything heard of one aggregate, in the order in which it was heard. */
    List<ConsumerRecord<byte[], byte[]>> of(UUID subject) {
        return heard.stream()
                .filter(record -> new String(record.key(), UTF_8).equals(subject.toString()))
                .toList();
    }

    List<Long> sequencesOf(UUID subject) {
        return of(subject).stream()
                .map(record -> Long.valueOf(headers(record).get("ce_sequence")))
                .toList();
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
