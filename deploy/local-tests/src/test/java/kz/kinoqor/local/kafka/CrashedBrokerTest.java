package kz.kinoqor.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kz.kinoqor.contracts.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashedBrokerTest {

    private static final String TOPIC = Topics.FILMS.name();
    private static final List<Integer> PARTITIONS =
            IntStream.range(0, Topics.FILMS.partitions()).boxed().toList();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    /** Its time is over while the broker starts, which is when the broker gives it up without an end. */
    @Test
    void a_transaction_that_was_open_does_not_hold_up_its_readers() throws Exception {
        try (var kafka = LocalKafka.start(home, false)) {
            leaveOpen(kafka);
            kafka.restart();
            tell(kafka, "afterwards");

            assertThat(read(kafka))
                    .containsExactlyElementsOf(
                            PARTITIONS.stream().map(partition -> "afterwards").toList());
        }
    }

    private void leaveOpen(LocalKafka kafka) throws ExecutionException, InterruptedException {
        var producer = producer(kafka, "interrupted");
        producer.initTransactions();
        producer.beginTransaction();
        send(producer, "interrupted");
        kafka.kill9();
        producer.close(Duration.ZERO);
    }

    private static void tell(LocalKafka kafka, String text) throws ExecutionException, InterruptedException {
        try (var producer = producer(kafka, "teller")) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, text);
            producer.commitTransaction();
        }
    }

    private static void send(KafkaProducer<String, String> producer, String text)
            throws ExecutionException, InterruptedException {
        for (var partition : PARTITIONS) {
            producer.send(new ProducerRecord<>(TOPIC, partition, "key", text)).get();
        }
    }

    private static KafkaProducer<String, String> producer(LocalKafka kafka, String name) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        name,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        1000),
                new StringSerializer(),
                new StringSerializer());
    }

    /** One committed record of each partition, or what there was in good time. */
    private static List<String> read(LocalKafka kafka) {
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(PARTITIONS.stream()
                    .map(partition -> new TopicPartition(TOPIC, partition))
                    .toList());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < PARTITIONS.size() && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    found.add(record.value());
                }
            }
        }
        return found;
    }
}
