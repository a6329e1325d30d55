package kz.kinoqor.bench.visibility;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Nothing but Kafka: a producer and a consumer, the time of sending in the record. */
final class KafkaEcho implements AutoCloseable {

    private static final String TOPIC = "bench.echo";
    private static final int KILOBYTE = 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Thread consumer;

    KafkaEcho(String bootstrapServers) throws Exception {
        layTopic(bootstrapServers);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        var partition = new TopicPartition(TOPIC, 0);
        var ready = new CountDownLatch(1);
        consumer = Thread.ofPlatform().daemon().name("echo").start(() -> {
            try (var records = new KafkaConsumer<>(
                    Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer())) {
                records.assign(List.of(partition));
                records.seekToEnd(List.of(partition));
                records.position(partition);
                ready.countDown();
                while (open.get()) {
                    records.poll(Duration.ofMillis(100))
                            .forEach(record -> millis.add((System.nanoTime()
                                            - ByteBuffer.wrap(record.value()).getLong())
                                    / 1e6));
                }
            }
        });
        ready.await();
    }

    private static void layTopic(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    void send() {
        var value = ByteBuffer.allocate(KILOBYTE).putLong(System.nanoTime()).array();
        producer.send(new ProducerRecord<>(TOPIC, 0, null, value));
    }

    double[] await(int count, Duration latest) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + latest.toNanos();
        while (millis.size() < count) {
            if (System.nanoTime() > deadline) {
                throw new IOException("of " + count + " records " + millis.size() + " came within " + latest);
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public void close() {
        open.set(false);
        producer.close(Duration.ofSeconds(5));
        try {
            consumer.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
