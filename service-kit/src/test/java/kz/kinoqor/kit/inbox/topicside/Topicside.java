package kz.kinoqor.kit.inbox.topicside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.Name;
import kz.kinoqor.kit.position.WritePosition;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The writing side of the topics, as the relay would be: facts in order, and whatever else a test thinks of. */
public final class Topicside implements AutoCloseable {

    /** A type that nobody knows. */
    public static final String UNKNOWN_TYPE = "kz.kinoqor.catalog.film.praised.v1";

    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();
    private final KafkaProducer<byte[], byte @Nullable []> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers", KafkaForTests.bootstrapServers(),
                    "acks", "all",
                    "linger.ms", "0",
                    "max.request.size", "8000000",
                    "buffer.memory", "16000000"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /** A film that enters the register: the fact of sequence 1 of a new subject. */
    public static FilmRegistered film(UUID id) {
        return new FilmRegistered(
                id,
                "film-" + id,
                List.of(new Name("Фильм", "kk", "Cyrl", "ORIGINAL", null)),
                "FEATURE_FICTION",
                "DEVELOPMENT",
                "2024",
                List.of("KZ"),
                null,
                List.of(),
                "synthetic-engine-tests",
                null);
    }

    /** Something that can happen to a film any number of times. */
    public static FilmStageChanged stage(UUID film, String to) {
        return new FilmStageChanged(film, "DEVELOPMENT", to, "2024", null);
    }

    /** Sends the subject's next fact and tells what to wait for. */
    public WritePosition send(Fact fact) {
        var sequence = sequences.merge(fact.subject(), 1L, Long::sum);
        settled(producer.send(record(fact, sequence)));
        return position(fact, sequence);
    }

    /** Sends the next fact of each subject without waiting for one before the next. */
    public WritePosition sendAll(List<? extends Fact> facts) {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var fact : facts) {
            sent.add(producer.send(record(fact, sequences.merge(fact.subject(), 1L, Long::sum))));
        }
        sent.forEach(Topicside::settled);
        var last = facts.getLast();
        return position(last, sequences.getOrDefault(last.subject(), 1L));
    }

    /** Sends a fact as if it were of this sequence. */
    public WritePosition send(Fact fact, long sequence) {
        settled(producer.send(record(fact, sequence)));
        sequences.merge(fact.subject(), sequence, Math::max);
        return position(fact, sequence);
    }

    /** Sends a fact as if it were of this sequence, to a partition of our choice. */
    public void send(Fact fact, long sequence, int partition) {
        var chosen = record(fact, sequence);
        settled(producer.send(
                new ProducerRecord<>(chosen.topic(), partition, chosen.key(), chosen.value(), chosen.headers())));
    }

    /** Sends the subject's next fact, with other content. */
    public WritePosition sendBroken(Fact fact, byte @Nullable [] value) {
        var sequence = sequences.merge(fact.subject(), 1L, Long::sum);
        var good = record(fact, sequence);
        settled(producer.send(new ProducerRecord<>(good.topic(), good.partition(), good.key(), value, good.headers())));
        return position(fact, sequence);
    }

    /** Sends a film's next fact, of a type that nobody knows. */
    public WritePosition sendUnknown(UUID film) {
        return sendUnknown(film, sequences.merge(film, 1L, Long::sum), FactJson.write(film(film)));
    }

    /** Sends a film's fact of a type that nobody knows, as if it were of this sequence. */
    public WritePosition sendUnknown(UUID film, long sequence, String value) {
        var known = record(film(film), sequence);
        known.headers().remove("ce_type").add("ce_type", UNKNOWN_TYPE.getBytes(UTF_8));
        settled(producer.send(
                new ProducerRecord<>(known.topic(), null, known.key(), value.getBytes(UTF_8), known.headers())));
        return position(film(film), sequence);
    }

    /** Lets records of several megabytes onto a topic, which the broker refuses by itself. */
    public static void letLargeRecordsOnto(Topic topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var larger = new AlterConfigOp(new ConfigEntry("max.message.bytes", "8000000"), AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()))) {
            settled(admin.incrementalAlterConfigs(Map.of(resource, List.of(larger)))
                    .all());
        }
    }

    public static WritePosition position(Fact fact, long sequence) {
        return new WritePosition(Topics.of(fact.getClass()).name(), fact.subject(), sequence);
    }

    /** A fact as the relay would write it. */
    public static ProducerRecord<byte[], byte @Nullable []> record(Fact fact, long sequence) {
        var topic = Topics.of(fact.getClass());
        var subject = fact.subject().toString();
        var record = new ProducerRecord<byte[], byte @Nullable []>(
                topic.name(), subject.getBytes(UTF_8), FactJson.write(fact).getBytes(UTF_8));
        Map.of(
                        "ce_id",
                        subject + "-" + sequence,
                        "ce_source",
                        topic.source(),
                        "ce_type",
                        FactTypes.nameOf(fact.getClass()),
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_specversion",
                        "1.0",
                        "ce_partitionkey",
                        subject,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_correlationid",
                        fact.thread().toString(),
                        "traceparent",
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .forEach((name, value) -> record.headers().add(new RecordHeader(name, value.getBytes(UTF_8))));
        return record;
    }

    private static void settled(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("not sent", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
