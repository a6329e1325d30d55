package kz.kinoqor.system.road;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.kinoqor.contracts.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records of its own making to one partition, past every service. */
public final class Stranger implements AutoCloseable {

    private static final int PARTITION = 0;

    private final KafkaProducer<String, byte[]> producer;

    Stranger(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Puts a record on the topic, with the headers of a fact, and returns when the broker has it. */
    public void tell(Topic topic, String type, UUID subject, long sequence, String value) {
        var record = new ProducerRecord<>(
                topic.name(), PARTITION, subject.toString(), value.getBytes(StandardCharsets.UTF_8));
        var headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", UUID.randomUUID().toString());
        add(headers, "ce_source", topic.source());
        add(headers, "ce_type", type);
        add(headers, "ce_subject", subject.toString());
        add(headers, "ce_partitionkey", subject.toString());
        add(headers, "ce_time", Instant.now().toString());
        add(headers, "ce_sequence", Long.toString(sequence));
        add(headers, "ce_correlationid", subject.toString());
        add(headers, "content-type", "application/json");
        send(record);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
