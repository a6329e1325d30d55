package kz.kinoqor.analytics.run;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How far the topics reach, looked up once a second for everybody; while the broker is away, as last known. */
@ApplicationScoped
public class LogEnds {

    private static final Logger LOG = Logger.getLogger(LogEnds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, Object> kafka;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("log-ends").factory());
    private volatile Map<TopicPartition, Long> ends = Map.of();
    private volatile boolean known;
    private volatile boolean looked;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    LogEnds(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        this.kafka.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        this.kafka.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.kafka.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        this.kafka.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    void start() {
        clock.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
        forget();
    }

    /** Whether the broker was heard of, or was not there when it was asked. */
    boolean haveBeenLookedFor() {
        return looked;
    }

    /** Empty before the broker was heard of for the first time. */
    public Optional<Map<TopicPartition, Long>> of(Set<Topic> topics) {
        var names = topics.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
        return known
                ? Optional.of(ends.entrySet().stream()
                        .filter(end -> names.contains(end.getKey().topic()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)))
                : Optional.empty();
    }

    private synchronized void look() {
        try {
            if (consumer == null) {
                consumer = new KafkaConsumer<>(kafka);
            }
            var partitions = partitions(consumer);
            // Nothing is fetched of them; but of those that are not assigned the client complains in the log each time.
            consumer.assign(partitions);
            ends = consumer.endOffsets(partitions, PATIENCE);
            known = true;
        } catch (KafkaException e) {
            LOG.debugf("the ends of the topics are not known for the moment: %s", e.getMessage());
            forget();
        } catch (RuntimeException | Error e) {
            // Thrown on, it would end the schedule without a word.
            LOG.error("the ends of the topics cannot be looked up", e);
            forget();
        }
        looked = true;
    }

    private synchronized void forget() {
        var over = consumer;
        consumer = null;
        if (over != null) {
            over.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        var ours = Topics.all().stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
        return consumer.listTopics(PATIENCE).values().stream()
                .flatMap(List::stream)
                .filter(partition -> ours.contains(partition.topic()))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
