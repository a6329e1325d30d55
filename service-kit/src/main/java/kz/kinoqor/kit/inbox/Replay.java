package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a reader to given positions exactly, within the caller's transaction and whatever its inbox is doing: the caller
 * has closed its {@link Gate}.
 */
public final class Replay {

    private static final Duration POLL = Duration.ofMillis(250);

    private final Intake intake;
    private final Positions positions;
    private final Map<String, ?> kafka;
    private final Duration patience;

    /**
     * @param kafka as in {@link InboxConnections}
     * @param patience after which it gives up, since everybody else waits at the gate meanwhile
     */
    public Replay(Reader reader, Map<String, ?> kafka, Duration patience) {
        this.intake = new Intake(reader);
        this.positions = new Positions(reader.subscription());
        this.kafka = kafka;
        this.patience = patience;
    }

    /** Where a subscription stands in this transaction's eyes. */
    public static Map<TopicPartition, Long> standing(String subscription, Connection sql) throws SQLException {
        return new Positions(subscription).all(sql);
    }

    /**
     * Takes in every record before the targets; partitions that stand there or further are left alone.
     *
     * @throws SQLException as {@link Reader#apply} does; after this and any other exception, roll back
     */
    public void upTo(Map<TopicPartition, Long> targets, Connection sql) throws SQLException {
        var rows = new HashMap<>(positions.all(sql));
        var behind = new HashMap<>(targets);
        behind.entrySet().removeIf(target -> row(rows, target.getKey()) >= target.getValue());
        if (behind.isEmpty()) {
            return;
        }
        try (var consumer = new KafkaConsumer<byte @Nullable [], byte @Nullable []>(ConsumerSettings.alone(kafka))) {
            rows.putAll(started(behind.keySet(), rows.keySet(), consumer, sql));
            consumer.assign(behind.keySet());
            behind.keySet().forEach(partition -> consumer.seek(partition, row(rows, partition)));
            var deadline = System.nanoTime() + patience.toNanos();
            while (!behind.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("not caught up within " + patience);
                }
                take(consumer, rows, behind, sql);
            }
        }
    }

    /** Rows for partitions that were never read. */
    private Map<TopicPartition, Long> started(
            Set<TopicPartition> needed, Set<TopicPartition> known, Consumer<?, ?> consumer, Connection sql)
            throws SQLException {
        var missing = new HashSet<>(needed);
        missing.removeAll(known);
        if (missing.isEmpty()) {
            return Map.of();
        }
        positions.start(consumer.beginningOffsets(missing), sql);
        return positions.all(sql);
    }

    private void take(
            Consumer<byte @Nullable [], byte @Nullable []> consumer,
            Map<TopicPartition, Long> rows,
            Map<TopicPartition, Long> behind,
            Connection sql)
            throws SQLException {
        var wanted = before(behind, consumer.poll(POLL));
        var spans = new HashMap<TopicPartition, Batch.Span>();
        Map.copyOf(behind).forEach((partition, target) -> {
            var next = Math.min(consumer.position(partition), target);
            if (next > row(rows, partition)) {
                spans.put(partition, new Batch.Span(row(rows, partition), next));
                rows.put(partition, next);
            }
            if (next == target) {
                behind.remove(partition);
                consumer.pause(List.of(partition));
            }
        });
        if (!spans.isEmpty()) {
            intake.takeBehindTheGate(Batch.of(wanted, spans), sql);
        }
    }

    private static List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> before(
            Map<TopicPartition, Long> targets, Iterable<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        var wanted = new ArrayList<ConsumerRecord<byte @Nullable [], byte @Nullable []>>();
        for (var sent : records) {
            var target = targets.getOrDefault(new TopicPartition(sent.topic(), sent.partition()), 0L);
            if (sent.offset() < target) {
                wanted.add(sent);
            }
        }
        return wanted;
    }

    private static long row(Map<TopicPartition, Long> rows, TopicPartition partition) {
        return rows.getOrDefault(partition, 0L);
    }
}
