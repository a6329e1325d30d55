package kz.kinoqor.system.road;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every topic of the suite, read from its first record by a consumer that belongs to nobody's group. */
public final class Road implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Told> told = new ArrayList<>();

    public Road(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = Topics.all().stream()
                .map(Topic::name)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything that is on Kafka at this moment, partition by partition in the order of its offsets. */
    public synchronized List<Told> everything() {
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(raw -> told.add(Told.of(raw)));
        }
        return List.copyOf(told);
    }

    /** What was told of one aggregate, in order. */
    public List<Told> of(UUID subject) {
        return everything().stream()
                .filter(record -> record.key().equals(subject.toString()))
                .toList();
    }

    public ConsumerGroups consumerGroups() {
        return new ConsumerGroups(bootstrapServers);
    }

    /** Somebody else who writes to the topics. */
    public Stranger stranger() {
        return new Stranger(bootstrapServers);
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
