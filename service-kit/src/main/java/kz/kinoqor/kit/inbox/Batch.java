package kz.kinoqor.kit.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Records that are taken in together, and how far each of their partitions moves with them.
 *
 * @param records of each partition in its order
 */
record Batch(List<Incoming> records, Map<TopicPartition, Span> spans) {

    /**
     * How far a partition moves. Offsets may be missing in between: transactions leave markers behind.
     *
     * @param expected where the reader's row must stand now
     * @param next where it stands afterwards
     */
    record Span(long expected, long next) {}

    static Batch of(
            Iterable<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Span> spans) {
        var decoded = new ArrayList<Incoming>();
        records.forEach(sent -> decoded.add(Incoming.of(sent)));
        return new Batch(decoded, spans);
    }

    int size() {
        return records.size();
    }

    /** The same records with other content: after a ruling, or after their reader refused. */
    Batch with(UnaryOperator<Incoming> change) {
        return new Batch(records.stream().map(change).toList(), spans);
    }

    Batch firstHalf() {
        var half = records.subList(0, size() / 2);
        var rest = endsOf(records.subList(size() / 2, size()));
        var ends = endsOf(half);
        var moved = new LinkedHashMap<TopicPartition, Span>();
        spans.forEach((partition, span) -> {
            if (rest.containsKey(partition) && ends.containsKey(partition)) {
                moved.put(partition, new Span(span.expected(), end(ends, partition)));
            } else if (!rest.containsKey(partition)) {
                moved.put(partition, span);
            }
        });
        return new Batch(half, moved);
    }

    Batch secondHalf() {
        var rest = records.subList(size() / 2, size());
        var before = endsOf(records.subList(0, size() / 2));
        var moved = new LinkedHashMap<TopicPartition, Span>();
        for (var partition : endsOf(rest).keySet()) {
            var span = spans.get(partition);
            if (span == null) {
                throw new IllegalStateException("records of " + partition + " in a batch that does not move it");
            }
            var from = before.containsKey(partition) ? end(before, partition) : span.expected();
            moved.put(partition, new Span(from, span.next()));
        }
        return new Batch(rest, moved);
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    private static Map<TopicPartition, Long> endsOf(List<Incoming> records) {
        var ends = new LinkedHashMap<TopicPartition, Long>();
        records.forEach(
                record -> ends.put(record.raw().partition(), record.raw().offset() + 1));
        return ends;
    }
}
